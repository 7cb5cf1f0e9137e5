using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Activity;

/// <summary>
/// One thing that somebody did. The entries of one subject form a hash chain: each hash covers the entry's canonical
/// content and the hash before it, so a changed, removed or reordered entry shows.
/// </summary>
internal sealed class ActivityEntry
{
    public long Id { get; init; }

    public SubjectKind SubjectKind { get; init; }

    public Guid SubjectId { get; init; }

    /// <summary>Position in the subject's own chain, from 1.</summary>
    public int Sequence { get; init; }

    public Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Network address of the actor, if there was one.</summary>
    public string? Address { get; init; }

    /// <summary>The database's clock, in the transaction that saved the change.</summary>
    public DateTimeOffset Moment { get; init; }

    /// <summary>Name of the event: GovernanceChanged.</summary>
    public required string Event { get; init; }

    /// <summary>The event as JSON, byte for byte as it was hashed.</summary>
    public required string Content { get; init; }

    /// <summary>Before and after of each field that the same save changed, as JSON.</summary>
    public required string Changes { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }
}
