using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>One sign-in of one person in one browser, from start to end; a copied cookie is worth nothing after it.</summary>
internal sealed class Session
{
    /// <summary>A session ends after this time whatever happens in it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public SignInMethod Method { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The partner as whom the person looks at the office now, if they do.</summary>
    public PartnerId? LooksAs { get; set; }

    public string? Address { get; init; }

    public string? Agent { get; init; }
}
