using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// The owner left a domain to its unit, in writing (G11, domain guide §3.1): by which document, since when, and whether
/// the owner may take it back.
/// </summary>
public sealed record Delegation
{
    public static readonly Error Unwritten = new(
        "charter.delegation.unwritten", "A delegation is written and dated: name the document and its date.", "DelegatedBy");

    private Delegation(string document, DateOnly on, bool isRevocable) => (Document, On, IsRevocable) = (document, on, isRevocable);

    public string Document { get; }

    public DateOnly On { get; }

    public bool IsRevocable { get; }

    /// <summary>Neither document nor date is no delegation; one without the other is refused (<c>charter.delegation.unwritten</c>).</summary>
    public static Delegation? Of(string? document, DateOnly? on, bool isRevocable)
    {
        var written = Text.Limited(document, Text.Line, "charter.delegation", "The delegation", "DelegatedBy");
        Rule.Guard(written.Length > 0 == on is not null, Unwritten);
        return on is { } day ? new Delegation(written, day, isRevocable) : null;
    }
}
