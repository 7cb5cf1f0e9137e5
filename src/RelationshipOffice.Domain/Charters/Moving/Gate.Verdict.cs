using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

// What the rules of governance say at a gate: Invalid closes it, and where facts are missing somebody has to say why the
// parties go on without them (domain guide §3.4, 1 and §4).
public static partial class Gate
{
    /// <summary>Each Invalid finding with what would change it: <c>charter.gate.invalid</c>.</summary>
    public static IReadOnlyList<Error> Invalid(Charter charter, GateFacts facts) =>
    [
        .. Findings(facts).Where(f => f.Finding.Validity == Validity.Invalid && !IsSaidOtherwise(charter, f.Domain, f.Finding.Rule))
            .Select(f => new Error("charter.gate.invalid", $"{About(f.Domain)}{f.Finding.Sentence} {f.Finding.Change}".Trim())),
    ];

    /// <summary>What the rules cannot say for want of facts, on the way into review: <c>charter.gate.no_data</c>; a reason acknowledges it.</summary>
    public static IReadOnlyList<Error> Gaps(Stage to, GateFacts facts) => to == Stage.InReview ? Said(Unknown(facts)) : [];

    /// <summary>
    /// What the rules cannot say for want of facts and nobody has acknowledged since the text was frozen:
    /// <c>charter.gate.no_data</c>. The last party cannot sign over it (domain guide §4).
    /// </summary>
    public static IReadOnlyList<Error> NewGaps(Charter charter, GateFacts facts) => charter.Stage == Stage.InReview
        ? Said(Unknown(facts).Where(f => !charter.AcknowledgedGaps.Contains(KeyOf(f))))
        : [];

    /// <summary>What makes a gap the same one at another time: the rule, the domain and whom it is about, never its words.</summary>
    internal static IReadOnlyList<string> GapKeys(GateFacts facts) => [.. Unknown(facts).Select(KeyOf).Distinct().Order(StringComparer.Ordinal)];

    private static IReadOnlyList<Error> Said(IEnumerable<(DecisionDomain? Domain, Finding Finding)> unknown) =>
    [
        .. unknown.GroupBy(f => (f.Finding.Rule, f.Finding.Sentence))
            .Select(g => new Error("charter.gate.no_data", $"{g.First().Finding.Sentence} {string.Join(' ', g.First().Finding.Missing)}".Trim(), "Reason")),
    ];

    private static IEnumerable<(DecisionDomain? Domain, Finding Finding)> Unknown(GateFacts facts) =>
        Findings(facts).Where(f => f.Finding.Validity == Validity.NoData);

    private static string KeyOf((DecisionDomain? Domain, Finding Finding) gap) => string.Join(
        '/', gap.Finding.Rule, gap.Domain, gap.Finding.Pair?.First.Value.ToString("N"), gap.Finding.Pair?.Second.Value.ToString("N"),
        gap.Finding.Party?.Value.ToString("N"));

    // No rule and two leaders are gaps of the text, which the gate lists in its own words.
    private static bool IsSaidOtherwise(Charter charter, DecisionDomain? domain, GovernanceRule rule) => rule == GovernanceRule.G13
        || (rule == GovernanceRule.G4
            && charter.Domains.FirstOrDefault(d => d.Domain == domain) is { } known && (known.Rule.Length == 0 || known.Leads.Members.Count > 1));

    private static string About(DecisionDomain? domain) => domain is { } known ? $"{Sentence.Begin(DomainNames.Of(known))}: " : "";

    private static IEnumerable<(DecisionDomain? Domain, Finding Finding)> Findings(GateFacts facts) => facts.Verdict is not { } verdict
        ? []
        : verdict.Domains.SelectMany(d => d.Findings.Select(f => ((DecisionDomain?)d.Domain, f))).Concat(verdict.Together.Select(f => (f.Domain, f)));
}
