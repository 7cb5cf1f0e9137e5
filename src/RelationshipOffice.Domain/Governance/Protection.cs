using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// The protective rules of a network domain and why they are enough; with them a subordinate party is a Warning instead
/// of Invalid (G7, domain guide §3.1). Order and repetition of rules do not matter.
/// </summary>
public sealed record Protection
{
    public static readonly Error ReasonMissing = new(
        "governance.protection.reason_missing", "Say why these rules protect the weaker party, in a sentence.", nameof(Reason));

    public static readonly Error RuleMissing = new(
        "governance.protection.rule_missing", "Choose at least one protective rule, or leave the reason empty.", nameof(Rules));

    private Protection(IReadOnlyList<ProtectiveRule> rules, string reason) => (Rules, Reason) = (rules, reason);

    /// <summary>No protective rule.</summary>
    public static Protection None { get; } = new([], "");

    /// <summary>Each rule once, in the order of the enumeration.</summary>
    public IReadOnlyList<ProtectiveRule> Rules { get; }

    public string Reason { get; }

    public bool IsGiven => Rules.Count > 0;

    /// <summary>
    /// Refuses rules without a reason (<c>governance.protection.reason_missing</c>), a reason without a rule
    /// (<c>governance.protection.rule_missing</c>) and a reason longer than a paragraph; nothing at all is <see cref="None"/>.
    /// </summary>
    public static Protection Of(IEnumerable<ProtectiveRule> rules, string? reason)
    {
        var why = Text.Limited(reason, Text.Paragraph, "governance.protection.reason", "A reason", nameof(Reason));
        ProtectiveRule[] chosen = [.. rules.Distinct().Order()];
        Rule.Guard(chosen.Length > 0 || why.Length == 0, RuleMissing);
        Rule.Guard(chosen.Length == 0 || why.Length > 0, ReasonMissing);
        return chosen.Length == 0 ? None : new Protection(chosen, why);
    }

    public bool Equals(Protection? other) => other is not null && Reason == other.Reason && Rules.SequenceEqual(other.Rules);

    public override int GetHashCode() => Rules.Aggregate(Reason.GetHashCode(StringComparison.Ordinal), HashCode.Combine);

    public override string ToString() => string.Join(", ", Rules.Select(NameOf));

    private static string NameOf(ProtectiveRule rule) => rule switch
    {
        ProtectiveRule.Veto => "a veto for each party",
        ProtectiveRule.EqualSeats => "equal seats",
        ProtectiveRule.RotatingChair => "a rotating chair",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
