using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>One line of readiness.</summary>
/// <param name="Since">The day on which it became so; none while it is missing.</param>
/// <param name="Owner">Who is to take it further; nobody once it is evidenced.</param>
public sealed record ReadinessLine(ReadinessItem Item, ReadinessState State, DateOnly? Since, ReadinessOwner Owner)
{
    public ReadinessStage Stage => ReadinessWords.StageOf(Item);

    public bool Counts => State >= ReadinessState.Agreed;
}

/// <summary>Who is to take a line further: parties, a joint body, or else the office.</summary>
public sealed record ReadinessOwner(IReadOnlyList<PartnerId> Parties, string Body = "")
{
    public static ReadinessOwner Office { get; } = new([]);

    /// <summary>These parties; where none is left to name, the office.</summary>
    public static ReadinessOwner Of(IEnumerable<PartnerId> parties) => new([.. parties]);

    public static ReadinessOwner Of(string body) => new([], body);
}
