using CsCheck;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Tests.Governance.Judging;

/// <summary>What holds for every arrangement and every book of facts, complete or not.</summary>
public sealed class JudgePropertiesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly PartnerId[] Partners = [.. Enumerable.Range(1, 4).Select(i => new PartnerId(new Guid(i, 0, 0, new byte[8])))];

    private static readonly RelationFactKind[] Numbers =
    [
        RelationFactKind.RevenueShare, RelationFactKind.SpendShare, RelationFactKind.MonthsToReplace,
        RelationFactKind.SpecificInvestment, RelationFactKind.InformationAsymmetry, RelationFactKind.Alternatives,
    ];

    private static readonly Gen<(PartnerId Of, PartnerId On)> TwoOf =
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 3], (first, step) => (Partners[first], Partners[(first + step) % 4]));

    private static readonly Gen<FactValue> Values = Gen.OneOf(
        Gen.Select(Gen.OneOf(Numbers), Gen.Int[0, 4], (kind, number) => FactValue.Of(kind, kind is RelationFactKind.RevenueShare ? number * 25 : number)),
        Gen.Select(Gen.OneOf(DecisionDomain.Quality, DecisionDomain.Exit), Gen.Enum<Setter>(), (domain, setter) =>
            FactValue.Of(RelationFactKind.Setter, domain: domain, setter: setter)),
        Gen.Select(
            Gen.OneOf(RelationFactKind.Complexity, RelationFactKind.Codifiability, RelationFactKind.Capability), Gen.Enum<Level>(),
            (kind, level) => FactValue.Of(kind, level: level)),
        Gen.Select(Gen.OneOf(RelationFactKind.LineAuthority, RelationFactKind.ContractualControl), Gen.Bool, (kind, holds) => FactValue.Of(kind, holds: holds)));

    private static readonly Gen<StatedFact> Facts =
        from two in TwoOf
        from value in Values
        from days in Gen.Int[0, 500]
        from verified in Gen.Bool
        select new StatedFact(RelationFactId.New(), two.Of, two.On, value, Today.AddDays(-days), "Interview", verified);

    private static readonly Gen<Holding> Holdings =
        from two in TwoOf
        from votes in Gen.Int[-10, 33]
        select new Holding(
            two.Of, two.On, 3 * Math.Abs(votes), votes < 0 ? null : 3 * votes, votes % 7 == 0, Today, null, Today, "Register", true);

    private static readonly Gen<KnownPartner[]> Directory = Gen.Select(Gen.Int[0, 3], Gen.Bool, Gen.Int[-1, 3]).Array[4].Select(marks => marks.Select((mark, i) =>
        new KnownPartner(
            Partners[i], $"Partner {i}", "", mark.Item2, mark.Item1 == 0 ? "" : $"Partner {mark.Item1}",
            mark.Item3 < 0 || mark.Item3 == i ? null : Partners[mark.Item3], mark.Item2,
            mark.Item1 < 2 ? [] : [new RatedCompetence("Weaving", mark.Item1, Today, "Visit")], mark.Item2 ? ["Weaving"] : [])).ToArray());

    private static readonly Gen<ArrangedDomain> Domains =
        from domain in Gen.OneOf(DecisionDomain.Quality, DecisionDomain.Exit, DecisionDomain.Price)
        from type in Gen.Enum<GovernanceType>()
        from leads in Gen.Int[0, 3].Array[1, 2]
        from marks in Gen.Select(Gen.Int[1, 3], Gen.Bool, Gen.Int[0, 6], Gen.Int[0, 8])
        select new ArrangedDomain(domain, WhoDecides.Of(type, leads.Select(l => Partners[l])))
        {
            Criticality = marks.Item1,
            IsMandatory = marks.Item2,
            Rule = marks.Item3 == 0 ? "" : "As said.",
            RulePublishedOn = marks.Item3 < 2 ? null : Today,
            DelegatedOn = marks.Item4 == 0 ? Today : null,
            OutsideSetter = marks.Item4 == 8 ? "The regulator" : "",
        };

    private static readonly Gen<(FactBook Book, Arrangement Arrangement)> Cases =
        from facts in Facts.List[0, 30]
        from holdings in Holdings.List[0, 4]
        from directory in Directory
        from domains in Domains.List[1, 4]
        select (
            new FactBook(Today, directory, holdings.DistinctBy(h => h.Owned), facts),
            new Arrangement([.. Partners.Select(p => new ArrangedParty(p))], [.. domains.DistinctBy(d => d.Domain)]));

    [Fact]
    public void No_data_always_says_what_to_ask() => Cases.Sample(c => All(Judge(c)).All(f =>
        f.Validity != Validity.NoData || (f.Missing.Count > 0 && (f.Best ?? Validity.Valid) <= (f.Worst ?? Validity.Invalid))));

    [Fact]
    public void What_is_not_valid_says_what_would_change_it() => Cases.Sample(c =>
        All(Judge(c)).All(f => f.Sentence.Length > 0 && f.Threshold is not null && (f.Validity == Validity.Valid || f.Change.Length > 0)));

    [Fact]
    public void The_order_of_parties_domains_and_facts_is_no_matter() => Cases.Sample(c =>
    {
        var turned = (
            new FactBook(Today, c.Book.Partners.Reverse(), c.Book.Holdings.Reverse(), c.Book.Facts.Reverse()),
            new Arrangement([.. c.Arrangement.Parties.Reverse()], [.. c.Arrangement.Domains.Reverse()]));
        Assert.Equal(Said(Judge(c)), Said(Judge(turned)));
    });

    [Fact]
    public void A_verdict_is_as_bad_as_its_worst_finding() => Cases.Sample(c =>
    {
        var verdict = Judge(c);
        return verdict.Worst?.Validity == verdict.Validity && verdict.Domains.All(d => d.Validity <= verdict.Validity)
            && verdict.Pairs.All(p => p.Validity <= verdict.Validity);
    });

    [Fact]
    public void The_first_suggestion_is_at_least_as_good_as_any_other() => Cases.Sample(c =>
        Suggest.Of(c.Arrangement.Parties, [DecisionDomain.Quality], c.Book, GovernanceSettings.Default).Domains
            .All(d => d.Candidates.All(other => d.Candidates[0].Validity <= other.Validity)));

    private static Verdict Judge((FactBook Book, Arrangement Arrangement) c) =>
        Domain.Governance.Judge.Of(c.Arrangement, c.Book, GovernanceSettings.Default);

    private static IEnumerable<Finding> All(Verdict verdict) => verdict.Findings;

    private static IEnumerable<string> Said(Verdict verdict) =>
        [.. verdict.Findings.Select(f => $"{f.Rule} {f.Validity} {f.Sentence} {f.Change}"), .. verdict.Pairs.Select(p => $"{p.Pair} {p.Validity} {p.GapMost}")];
}
