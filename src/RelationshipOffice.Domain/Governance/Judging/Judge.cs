using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>Holds an arrangement against the facts of its parties: facts in, verdict out, nothing else (domain guide §3).</summary>
public static class Judge
{
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
    public static Verdict Of(Arrangement arrangement, FactBook book, GovernanceSettings settings) =>
        Of(arrangement, new CaseFile(arrangement, book, settings));

    internal static Verdict Of(Arrangement arrangement, CaseFile file)
    {
        var (book, settings) = (file.Book, file.Settings);
        var together = OnAll.SelectMany(r => r.Judge(arrangement, file)).Select(f => Freshness.Marked(f, book, settings)).ToList();
        var found = arrangement.Domains.OrderBy(d => d.Domain).Select(domain =>
        {
            var at = new DomainCase(arrangement, domain, file);
            return (Domain: domain, Findings: OnDomains.SelectMany(r => r.Judge(at)).Select(f => Freshness.Marked(f, book, settings)).ToList());
        }).ToList();
        return new Verdict(
            book.AsOf,
            [.. found.Select(d => OfDomain(d.Domain, [.. d.Findings, .. together.Where(t => t.Domain == d.Domain.Domain)]))],
            PairsOf(file, found.SelectMany(d => d.Findings.Select(f => (f, d.Domain.Domain)))),
            [.. together.Where(t => t.Domain is null).OrderBy(f => f, Finding.WorstFirst)]);
    }

    private static DomainVerdict OfDomain(ArrangedDomain domain, IReadOnlyList<Finding> findings) => new(
        domain.Domain, domain.Type, domain.Leads, domain.IsDelegated, domain.IsExternal,
        [.. findings.GroupBy(f => f.Rule).Select(g => g.OrderBy(f => f, Finding.WorstFirst).First()).OrderBy(f => f, Finding.WorstFirst)]);

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
