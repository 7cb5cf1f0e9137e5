using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

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

    /// <summary>When this person last proved here who they are, by the database's clock; signing in alone is no such proof.</summary>
    public DateTimeOffset? ProvedAt { get; init; }

    public SignInMethod? ProvedBy { get; init; }

    /// <summary>Browser of that proof; the address is that of the signature.</summary>
    public string? ProvedAgent { get; init; }

    public string? ProvedAddress { get; init; }
}
