using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using static RelationshipOffice.Domain.Tests.Governance.Judging.ACase;

namespace RelationshipOffice.Domain.Tests.Governance.Judging;

/// <summary>Where a rule must keep silent, wait for a day, or let one fact go before another.</summary>
public sealed class ExceptionsTests
{
    [Fact]
    public void Promises_to_two_parties_of_this_charter_are_no_conflict_with_another()
    {
        var book = new ACase().Says(A, B, FactValue.Of(RelationFactKind.Exclusivity, note: "No other tannery."))
            .Says(A, C, FactValue.Of(RelationFactKind.Exclusivity, note: "All hides from Gamma.")).Book;
        var arrangement = new Arrangement([new ArrangedParty(A), new ArrangedParty(B), new ArrangedParty(C)], [Network()])
        {
            Elsewhere = [new Commitment(CharterId.New(), "RC-9", [A, C])],
        };

        Assert.DoesNotContain(Judge.Of(arrangement, book, GovernanceSettings.Default).Findings, f => f.Rule == GovernanceRule.Loyalty);
    }

    [Fact]
    public void What_an_owner_delegates_is_not_held_against_the_chain_but_hierarchy_that_fits_it_goes_first()
    {
        var office = Answered(new ACase().Owns(A, B, 100).Complementary(A, B), Level.High, Level.Low, Level.Low);

        Assert.DoesNotContain(office.Judge(Delegated(Network())).Findings, f => f.Rule == GovernanceRule.G10);
        var best = Suggest.Of([new ArrangedParty(A), new ArrangedParty(B)], [DecisionDomain.Quality], office.Book, GovernanceSettings.Default)
            .Domains[0].Candidates[0];
        Assert.Equal((GovernanceType.Hierarchy, A), (best.WhoDecides.Type, best.WhoDecides.Lead!.Value));
    }

    [Fact]
    public void A_fact_that_was_set_aside_makes_nothing_unsure()
    {
        var office = new ACase().Setter(B, A, DecisionDomain.Quality, Setter.Counterpart)
            .Says(B, A, FactValue.Of(RelationFactKind.Setter, domain: DecisionDomain.Quality, setter: Setter.Joint), verified: false);

        var finding = Of(office.Judge(Led(A)), GovernanceRule.G5);

        Assert.Contains(finding.Facts, f => f.IsSetAside);
        Assert.False(finding.IsUnverified);
    }

    [Fact]
    public void Rules_and_delegations_count_from_their_day()
    {
        var tomorrow = Today.AddDays(1);

        Assert.Equal(Validity.Invalid, Of(new ACase().Judge(Led(A) with { RulePublishedOn = tomorrow }), GovernanceRule.G4).Validity);
        Assert.Equal(
            Validity.Invalid, Of(new ACase().Owns(A, B, 60).Judge(Delegated(Network()) with { DelegatedOn = tomorrow }), GovernanceRule.G11).Validity);
    }

    [Fact]
    public void Needs_named_in_the_charter_go_before_those_of_the_partner()
    {
        var arrangement = new Arrangement([new ArrangedParty(A, ["Dyeing"]), new ArrangedParty(B)], [Network()]);

        var finding = Of(Judge.Of(arrangement, new ACase().Complementary(A, B).Book, GovernanceSettings.Default), GovernanceRule.G8);

        Assert.Equal((Validity.Invalid, B), (finding.Validity, finding.Party!.Value));
    }

    [Fact]
    public void A_supposed_fact_stands_alone_for_its_question()
    {
        var book = new ACase().Says(B, A, RelationFactKind.RevenueShare, 70).Book;

        var reading = book.Suppose(book.Facts[0] with { Value = FactValue.Of(RelationFactKind.RevenueShare, 10) }).Read(B, A, RelationFactKind.RevenueShare)!;

        Assert.Equal((10m, true), (reading.Used.Value.Number!.Value, reading.Used.IsSupposed));
        Assert.Empty(reading.SetAside);
    }

    private static ACase Answered(ACase office, Level complexity, Level codifiability, Level capability) => office
        .Says(A, B, FactValue.Of(RelationFactKind.Complexity, level: complexity))
        .Says(A, B, FactValue.Of(RelationFactKind.Codifiability, level: codifiability))
        .Says(A, B, FactValue.Of(RelationFactKind.Capability, level: capability));

    private static Finding Of(Verdict verdict, GovernanceRule rule) => Assert.Single(verdict.Findings, f => f.Rule == rule);
}
