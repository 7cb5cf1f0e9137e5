using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// What the rules G1–G15 and the checks of combinations say of an arrangement as of one day: the worst finding counts, and
/// of three or more parties the worst pair is named (G14, domain guide §3.1).
/// </summary>
/// <param name="AsOf">The day whose facts were read.</param>
/// <param name="Domains">Each domain's verdict, in the order of the domains.</param>
/// <param name="Pairs">Each pair's verdict over all domains, worst first.</param>
/// <param name="Together">Findings on the domains together.</param>
public sealed record Verdict(
    DateOnly AsOf, IReadOnlyList<DomainVerdict> Domains, IReadOnlyList<PairVerdict> Pairs, IReadOnlyList<Finding> Together)
{
    public Validity Validity => Findings.Select(f => f.Validity).DefaultIfEmpty(Validity.Valid).Max();

    /// <summary>Valid, but on facts that are old or that nobody verified (G15).</summary>
    public bool IsUnverified => Validity == Validity.Valid && Findings.Any(f => f.IsUnverified);

    /// <summary>The findings kept: per domain the worst of each rule, and those on the domains together.</summary>
    public IEnumerable<Finding> Findings => Domains.SelectMany(d => d.Findings).Concat(Together);

    /// <summary>The finding that makes the verdict; null where nothing is governed yet.</summary>
    public Finding? Worst => Findings.OrderBy(f => f, Finding.WorstFirst).FirstOrDefault();

    /// <summary>Whose pair is the worst; null for fewer than three parties, or where every pair is Valid.</summary>
    public PartyPair? WorstPair => Pairs is [var worst, _, ..] && worst.Validity > Validity.Valid ? worst.Pair : null;

    /// <summary>Each missing fact as a question.</summary>
    public IReadOnlyList<string> Missing => [.. Findings.SelectMany(f => f.Missing).Distinct()];
}

/// <summary>What the rules say of one domain; of each rule the worst finding is kept.</summary>
public sealed record DomainVerdict(
    DecisionDomain Domain, GovernanceType Type, IReadOnlyList<PartnerId> Leads, bool IsDelegated, bool IsExternal, IReadOnlyList<Finding> Findings)
{
    public Validity Validity => Findings.Select(f => f.Validity).DefaultIfEmpty(Validity.Valid).Max();

    public bool IsUnverified => Validity == Validity.Valid && Findings.Any(f => f.IsUnverified);

    public Finding? Worst => Findings is [var worst, ..] ? worst : null;

    /// <summary>Whose pair is the worst here, if the worst finding is about two.</summary>
    public PartyPair? WorstPair => Validity > Validity.Valid ? Worst?.Pair : null;
}

/// <summary>What the rules say of two parties over all domains, and the power gap between them in points, from the stronger.</summary>
/// <param name="Rule">The rule of the worst finding; null where none speaks of the two.</param>
/// <param name="Sentence">What that finding says.</param>
/// <param name="In">The domain in which it says so.</param>
public sealed record PairVerdict(
    PartyPair Pair, Validity Validity, GovernanceRule? Rule, string Sentence, DecisionDomain? In,
    PartnerId Stronger, decimal GapLeast, decimal GapMost);
