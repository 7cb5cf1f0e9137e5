using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>How the verdict on one domain, or on all together, moves when a fact is another one (what-if, domain guide §3).</summary>
/// <param name="Domain">Null for the verdict on all together.</param>
public sealed record VerdictMove(DecisionDomain? Domain, Validity Before, Validity After, Finding? WorstBefore, Finding? WorstAfter)
{
    public bool IsMoved => Before != After || WorstBefore?.Sentence != WorstAfter?.Sentence;

    /// <summary>Two verdicts on one arrangement: the whole first, then each domain.</summary>
    public static IReadOnlyList<VerdictMove> Between(Verdict before, Verdict after) =>
    [
        new VerdictMove(null, before.Validity, after.Validity, before.Worst, after.Worst),
        .. before.Domains.Zip(after.Domains, (b, a) => new VerdictMove(b.Domain, b.Validity, a.Validity, b.Worst, a.Worst)),
    ];
}
