using CsCheck;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Tests.Governance.Judging;

/// <summary>Any arrangement of four partners with any facts about them, complete or not.</summary>
internal static class AnyCase
{
    public static readonly DateOnly Today = new(2026, 11, 24);
    public static readonly PartnerId[] Four = [.. Enumerable.Range(1, 4).Select(i => new PartnerId(new Guid(i, 0, 0, new byte[8])))];

    private static readonly RelationFactKind[] Numbers =
    [
        RelationFactKind.RevenueShare, RelationFactKind.SpendShare, RelationFactKind.MonthsToReplace,
        RelationFactKind.SpecificInvestment, RelationFactKind.InformationAsymmetry, RelationFactKind.Alternatives,
    ];

    private static readonly Gen<(PartnerId Of, PartnerId On)> TwoOf =
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 3], (first, step) => (Four[first], Four[(first + step) % 4]));

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
            Four[i], $"Partner {i}", "", mark.Item2, mark.Item1 == 0 ? "" : $"Partner {mark.Item1}",
            mark.Item3 < 0 || mark.Item3 == i ? null : Four[mark.Item3], mark.Item2,
            mark.Item1 < 2 ? [] : [new RatedCompetence("Weaving", mark.Item1, Today, "Visit")], mark.Item2 ? ["Weaving"] : [])).ToArray());

    private static readonly Gen<ArrangedDomain> Domains =
        from domain in Gen.OneOf(DecisionDomain.Quality, DecisionDomain.Exit, DecisionDomain.Price)
        from type in Gen.Enum<GovernanceType>()
        from leads in Gen.Int[0, 3].Array[1, 2]
        from marks in Gen.Select(Gen.Int[1, 3], Gen.Bool, Gen.Int[0, 6], Gen.Int[0, 8])
        select new ArrangedDomain(domain, WhoDecides.Of(type, leads.Select(l => Four[l])))
        {
            Criticality = marks.Item1,
            IsMandatory = marks.Item2,
            Rule = marks.Item3 == 0 ? "" : "As said.",
            RulePublishedOn = marks.Item3 < 2 ? null : Today,
            DelegatedOn = marks.Item4 == 0 ? Today : null,
            OutsideSetter = marks.Item4 == 8 ? "The regulator" : "",
        };

    public static readonly Gen<(FactBook Book, Arrangement Arrangement)> All =
        from facts in Facts.List[0, 30]
        from holdings in Holdings.List[0, 4]
        from directory in Directory
        from domains in Domains.List[1, 4]
        select (
            new FactBook(Today, directory, holdings.DistinctBy(h => h.Owned), facts),
            new Arrangement([.. Four.Select(p => new ArrangedParty(p))], [.. domains.DistinctBy(d => d.Domain)]));
}
