using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>Holds an arrangement against the facts of its parties: facts in, verdict out, nothing else (domain guide §3).</summary>
public static class Judge
{
    /// <summary>How the rules are read; raised with each change of a reading, and kept with every stored verdict.</summary>
    public const int Revision = 3;

    private static readonly IDomainRule[] OnDomains =
    [
        new HierarchyNeedsControl(), new OwnerLeads(), new QuasiHierarchyNeedsIndependence(), new OneLeaderWithRules(),
        new LeaderNeedsPower(), new NetworkNeedsIndependence(), new NetworkNeedsEqualPower(), new NetworkNeedsComplements(),
        new CriticalDomainsSetJointly(), new TypeFitsTheChain(), new DelegationIsWritten(), new OutsideSetterOverrides(),
        new LedExitNeedsNotice(),
    ];

    private static readonly IArrangementRule[] OnAll =
        [new HalfSetJointly(), new MandatoryDomainsHaveOneRule(), new NetworkLedInPractice(), new LoyaltiesAgree()];

    /// <summary>Applies G1–G15 and the checks of combinations, each as domain guide §3.4 reads it.</summary>
    public static Verdict Of(Arrangement arrangement, FactBook book, GovernanceSettings settings)
    {
        var file = new CaseFile(arrangement, book, settings);
        var together = Together(arrangement, file);
        var found = arrangement.Domains.OrderBy(d => d.Domain).Select(d => (Domain: d, Findings: In(d, arrangement, file))).ToList();
        return new Verdict(
            book.AsOf,
            [.. found.Select(d => OfDomain(d.Domain, [.. d.Findings, .. together.Where(t => t.Domain == d.Domain.Domain)]))],
            PairsOf(file, found.SelectMany(d => d.Findings.Select(f => (f, d.Domain.Domain)))),
            [.. together.Where(t => t.Domain is null).Order(Finding.WorstFirst)]);
    }

    /// <summary>The findings on one domain judged alone: of each rule the worst, the worst rule first.</summary>
    internal static IReadOnlyList<Finding> Alone(ArrangedDomain domain, IReadOnlyList<ArrangedParty> parties, CaseFile file)
    {
        var arrangement = new Arrangement(parties, [domain]);
        return Kept([.. In(domain, arrangement, file), .. Together(arrangement, file)]);
    }

    private static List<Finding> In(ArrangedDomain domain, Arrangement arrangement, CaseFile file)
    {
        var at = new DomainCase(arrangement, domain, file);
        return [.. OnDomains.SelectMany(r => r.Judge(at)).Select(f => Freshness.Marked(f, file.Book, file.Settings))];
    }

    private static List<Finding> Together(Arrangement arrangement, CaseFile file) =>
        [.. OnAll.SelectMany(r => r.Judge(arrangement, file)).Select(f => Freshness.Marked(f, file.Book, file.Settings))];

    private static IReadOnlyList<Finding> Kept(IReadOnlyList<Finding> findings) =>
        [.. findings.GroupBy(f => f.Rule).Select(g => g.Order(Finding.WorstFirst).First()).Order(Finding.WorstFirst)];

    private static DomainVerdict OfDomain(ArrangedDomain domain, IReadOnlyList<Finding> findings) =>
        new(domain.Domain, domain.Type, domain.Leads, domain.IsDelegated, domain.IsExternal, Kept(findings));

    private static List<PairVerdict> PairsOf(CaseFile file, IEnumerable<(Finding Finding, DecisionDomain Domain)> found)
    {
        var byPair = found.Where(f => f.Finding.Pair is not null).ToLookup(f => f.Finding.Pair!.Value);
        return
        [
            .. file.Pairs
                .Select(pair => (Pair: pair, Worst: byPair[pair].OrderBy(f => f.Finding, Finding.WorstFirst).FirstOrDefault(), Gap: file.GapOf(pair)))
                .OrderByDescending(p => p.Worst.Finding?.Validity).ThenByDescending(p => p.Worst.Finding?.Measure)
                .ThenByDescending(p => p.Gap.LargestSize)
                .Select(p => Of(p.Pair, p.Worst.Finding, p.Worst.Domain, p.Gap)),
        ];
    }

    private static PairVerdict Of(PartyPair pair, Finding? worst, DecisionDomain domain, PowerGap gap) => worst is null
        ? new PairVerdict(pair, Validity.Valid, null, "", null, gap.Stronger, gap.Least, gap.Most)
        : new PairVerdict(pair, worst.Validity, worst.Rule, worst.Sentence, domain, gap.Stronger, gap.Least, gap.Most);
}
