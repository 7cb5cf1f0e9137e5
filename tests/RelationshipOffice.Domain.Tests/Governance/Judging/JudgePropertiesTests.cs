using CsCheck;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using static RelationshipOffice.Domain.Tests.Governance.Judging.AnyCase;

namespace RelationshipOffice.Domain.Tests.Governance.Judging;

/// <summary>What holds for every arrangement and every book of facts, complete or not.</summary>
public sealed class JudgePropertiesTests
{
    [Fact]
    public void No_data_always_says_what_to_ask() => AnyCase.All.Sample(c => All(Judge(c)).All(f =>
        f.Validity != Validity.NoData || (f.Missing.Count > 0 && (f.Best ?? Validity.Valid) <= (f.Worst ?? Validity.Invalid))));

    [Fact]
    public void What_is_not_valid_says_what_would_change_it() => AnyCase.All.Sample(c =>
        All(Judge(c)).All(f => f.Sentence.Length > 0 && f.Threshold is not null && (f.Validity == Validity.Valid || f.Change.Length > 0)));

    [Fact]
    public void The_order_of_parties_domains_and_facts_is_no_matter() => AnyCase.All.Sample(c =>
    {
        var turned = (
            new FactBook(Today, c.Book.Partners.Reverse(), c.Book.Holdings.Reverse(), c.Book.Facts.Reverse()),
            new Arrangement([.. c.Arrangement.Parties.Reverse()], [.. c.Arrangement.Domains.Reverse()]));
        Assert.Equal(Said(Judge(c)), Said(Judge(turned)));
    });

    [Fact]
    public void A_verdict_is_as_bad_as_its_worst_finding() => AnyCase.All.Sample(c =>
    {
        var verdict = Judge(c);
        return verdict.Worst?.Validity == verdict.Validity && verdict.Domains.All(d => d.Validity <= verdict.Validity)
            && verdict.Pairs.All(p => p.Validity <= verdict.Validity);
    });

    [Fact]
    public void The_first_suggestion_is_at_least_as_good_as_any_other() => AnyCase.All.Sample(c =>
        Suggest.Of(c.Arrangement.Parties, [DecisionDomain.Quality], c.Book, GovernanceSettings.Default).Domains
            .All(d => d.Candidates.All(other => d.Candidates[0].Validity <= other.Validity)));

    [Fact]
    public void A_network_reads_the_same_from_every_side() => AnyCase.All.Sample(c =>
    {
        var network = c.Arrangement with { Domains = [.. c.Arrangement.Domains.Select(d => d with { WhoDecides = WhoDecides.Network })] };
        var turned = new FactBook(
            Today,
            c.Book.Partners.Select(p => p with { Id = Turned(p.Id), Parent = p.Parent is { } parent ? Turned(parent) : null }),
            c.Book.Holdings.Select(h => h with { Owner = Turned(h.Owner), Owned = Turned(h.Owned) }),
            c.Book.Facts.Select(f => f with { Partner = Turned(f.Partner), Counterpart = Turned(f.Counterpart) }));
        Assert.Equal(Counted(Judge((c.Book, network))), Counted(Judge((turned, network))));
    });

    [Fact]
    public void More_independence_never_makes_hierarchy_more_valid() => AnyCase.All.Sample(c =>
    {
        var (owner, parties) = (Four[0], c.Arrangement.Parties.Take(2));
        var owned = new Arrangement([.. parties], [new ArrangedDomain(DecisionDomain.Quality, WhoDecides.Of(GovernanceType.Hierarchy, [owner]))]);
        // Votes in the own owner count for nothing, so whoever is owned itself may gain by letting go.
        var holdings = c.Book.Holdings.Where(h => h.Owned != owner).ToList();
        var bound = new FactBook(Today, c.Book.Partners, holdings, c.Book.Facts);
        var freed = new FactBook(
            Today, c.Book.Partners, holdings.Select(h => h.Owner == owner ? h with { Voting = h.Voting / 2 } : h), c.Book.Facts.Concat(Independence));
        var before = Control(Judge((bound, owned)));
        return before is Validity.NoData || Control(Judge((freed, owned))) >= before;
    });

    private static IEnumerable<StatedFact> Independence =>
        from of in Four
        from to in Four
        where of != to
        from kind in new[] { RelationFactKind.LineAuthority, RelationFactKind.ContractualControl }
        select new StatedFact(RelationFactId.New(), of, to, FactValue.Of(kind, holds: false), Today, "Register", true) { IsSupposed = true };

    private static Validity Control(Verdict verdict) => verdict.Findings.Single(f => f.Rule == GovernanceRule.G1).Validity;

    private static PartnerId Turned(PartnerId partner) => Four[^(Array.IndexOf(Four, partner) + 1)];

    private static IEnumerable<string> Counted(Verdict verdict) =>
        verdict.Findings.Select(f => $"{f.Rule} {f.Domain} {f.Validity} {f.Best} {f.Worst} {f.IsUnverified}").Order(StringComparer.Ordinal);

    private static Verdict Judge((FactBook Book, Arrangement Arrangement) c) =>
        Domain.Governance.Judge.Of(c.Arrangement, c.Book, GovernanceSettings.Default);

    private static IEnumerable<Finding> All(Verdict verdict) => verdict.Findings;

    private static IEnumerable<string> Said(Verdict verdict) =>
        [.. verdict.Findings.Select(f => $"{f.Rule} {f.Validity} {f.Sentence} {f.Change}"), .. verdict.Pairs.Select(p => $"{p.Pair} {p.Validity} {p.GapMost}")];
}
