using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>One way to govern a domain, judged: the row of a comparison.</summary>
/// <param name="Reasons">Each rule's finding, the worst first; rules that ask for text to be written are left out.</param>
public sealed record Candidate(WhoDecides WhoDecides, bool IsDelegated, IReadOnlyList<Finding> Reasons)
{
    public Validity Validity => Reasons.Select(f => f.Validity).DefaultIfEmpty(Validity.Valid).Max();

    public bool IsUnverified => Validity == Validity.Valid && Reasons.Any(f => f.IsUnverified);
}

/// <summary>What would be valid in one domain, the best first.</summary>
public sealed record DomainSuggestion(DecisionDomain Domain, IReadOnlyList<Candidate> Candidates);

/// <summary>
/// Which types the facts of some partners allow, domain by domain (domain guide §3.1).
/// </summary>
/// <param name="IsMarket">Every pair's answers ask for a market: no charter is needed, a contract will do (G10).</param>
/// <param name="Gaps">The power gap of each pair.</param>
public sealed record Suggestion(DateOnly AsOf, bool IsMarket, IReadOnlyList<DomainSuggestion> Domains, IReadOnlyList<PowerGap> Gaps);
