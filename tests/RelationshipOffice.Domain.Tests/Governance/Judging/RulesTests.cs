using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using static RelationshipOffice.Domain.Tests.Governance.Judging.ACase;

namespace RelationshipOffice.Domain.Tests.Governance.Judging;

/// <summary>What the table of §3.1 leaves to domain guide §3.4: edges, missing facts, pairs, marks.</summary>
public sealed class RulesTests
{
    [Theory]
    [InlineData(50, Validity.Warning)]
    [InlineData(50.01, Validity.Valid)]
    [InlineData(20, Validity.Warning)]
    [InlineData(19.99, Validity.Invalid)]
    public void Control_is_above_half_and_influence_begins_at_a_fifth(double votes, Validity expected) =>
        Assert.Equal(expected, Of(new ACase().Owns(A, B, (decimal)votes).Judge(Owned(A)), GovernanceRule.G1).Validity);

    [Fact]
    public void An_owner_that_nobody_recorded_is_no_data_and_not_none()
    {
        var finding = Of(new ACase().Judge(Owned(A)), GovernanceRule.G1);

        Assert.Equal((Validity.NoData, Validity.Valid, Validity.Invalid), (finding.Validity, finding.Best, finding.Worst));
        Assert.Equal("Who holds how many votes in Beta?", Assert.Single(finding.Missing));
    }

    [Fact]
    public void That_no_contract_gives_control_says_nothing_of_votes() => Assert.Equal(
        Validity.NoData,
        Of(new ACase().Says(B, A, FactValue.Of(RelationFactKind.ContractualControl, holds: false)).Judge(Owned(A)), GovernanceRule.G1).Validity);

    [Fact]
    public void Without_a_known_share_a_leader_s_power_is_asked_for()
    {
        var finding = Of(
            new ACase().Says(B, A, RelationFactKind.MonthsToReplace, 0).Depends(A, B, 100, 24, 4, 4, 0).Setter(B, A, DecisionDomain.Quality, Setter.Joint).Judge(Led(A)),
            GovernanceRule.G5);

        Assert.Equal(Validity.NoData, finding.Validity);
        Assert.Contains("share", finding.Missing[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Control_by_contract_is_at_best_a_warning_for_hierarchy_and_no_matter_for_quasi_hierarchy()
    {
        var office = new ACase().Owns(C, B, 10).WithSubordinateB().Says(B, A, FactValue.Of(RelationFactKind.ContractualControl, holds: true));

        Assert.Equal(Validity.Warning, Of(office.Judge(Owned(A)), GovernanceRule.G1).Validity);
        Assert.Equal(Validity.Valid, Of(office.Judge(Led(A)), GovernanceRule.G3).Validity);
    }

    [Fact]
    public void A_unit_that_leads_its_owner_is_invalid()
    {
        var verdict = new ACase().Owns(A, B, 100).Judge(Owned(B));

        Assert.Equal(Validity.Invalid, Of(verdict, GovernanceRule.G2).Validity);
    }

    [Fact]
    public void Rules_that_are_not_published_are_no_rules_to_comply_with()
    {
        var verdict = new ACase().WithSubordinateB().Judge(Led(A) with { RulePublishedOn = null });

        Assert.Equal(Validity.Invalid, Of(verdict, GovernanceRule.G4).Validity);
    }

    [Theory]
    [InlineData(50, Validity.Valid)]
    [InlineData(50.5, Validity.Warning)]
    public void A_gap_of_20_is_still_equal(double share, Validity expected) => Assert.Equal(
        expected, Of(new ACase().Depends(B, A, (decimal)share, 0, 0, 0, 9).IsFreeOf(A, B).Judge(Network()), GovernanceRule.G7).Validity);

    [Fact]
    public void A_gap_that_spans_bands_is_no_data_with_both_ends_and_the_question_that_settles_most()
    {
        var finding = Of(new ACase().IsFreeOf(A, B).Says(B, A, RelationFactKind.RevenueShare, 10).Judge(Network()), GovernanceRule.G7);

        Assert.Equal((Validity.NoData, Validity.Valid, Validity.Invalid), (finding.Validity, finding.Best, finding.Worst));
        Assert.Equal(4, finding.Missing.Count);
        Assert.Contains(finding.Missing[0], finding.Change, StringComparison.Ordinal);
    }

    [Fact]
    public void A_party_that_offers_nothing_needed_has_no_place_in_a_network()
    {
        var office = new ACase().Complementary(A, B)
            .Knows(KnownPartner.Named(B, "Beta") with { Offers = [new RatedCompetence("Weaving", 1, Today, "Visit")], Needs = [$"Craft of {A.Value}"] });

        var finding = Of(office.Judge(Network()), GovernanceRule.G8);

        Assert.Equal((Validity.Invalid, B), (finding.Validity, finding.Party!.Value));
    }

    [Fact]
    public void A_critical_domain_of_a_network_that_one_sets_alone_is_a_warning()
    {
        var office = new ACase().Setter(B, A, DecisionDomain.Quality, Setter.Counterpart);

        var verdict = office.Judge(Network() with { Criticality = 3 });

        Assert.Contains(Assert.Single(verdict.Domains).Findings, f => f is { Rule: GovernanceRule.G9, Validity: Validity.Warning });
        Assert.Equal(Validity.Warning, Of(verdict, GovernanceRule.LedInPractice).Validity);
    }

    [Fact]
    public void Half_of_the_network_set_jointly_is_enough()
    {
        var office = new ACase().Setter(B, A, DecisionDomain.Quality, Setter.Counterpart);

        Assert.DoesNotContain(
            office.Judge([Network(), Network(DecisionDomain.Brand)]).Findings, f => f.Rule is GovernanceRule.G9 or GovernanceRule.LedInPractice);
    }

    [Theory]
    [InlineData(Level.Low, Level.High, Level.High, ChainForm.Market)]
    [InlineData(Level.High, Level.High, Level.High, ChainForm.Modular)]
    [InlineData(Level.High, Level.Low, Level.High, ChainForm.Relational)]
    [InlineData(Level.High, Level.High, Level.Low, ChainForm.Captive)]
    [InlineData(Level.High, Level.Low, Level.Low, ChainForm.Hierarchy)]
    [InlineData(Level.Low, Level.High, Level.Low, ChainForm.OutOfChain)]
    [InlineData(Level.Low, Level.Low, Level.High, ChainForm.Contradiction)]
    [InlineData(Level.Low, Level.Low, Level.Low, ChainForm.Contradiction)]
    public void The_table_of_chain_forms_is_the_guide_s(Level complexity, Level codifiability, Level capability, ChainForm expected) =>
        Assert.Equal(expected, ChainForms.Of(complexity, codifiability, capability));

    [Fact]
    public void A_delegation_between_strangers_does_not_hide_a_subordinate()
    {
        var verdict = new ACase().WithSubordinateB().Complementary(A, B).Judge(Delegated(Network()));

        Assert.Equal(Validity.Invalid, Of(verdict, GovernanceRule.G7).Validity);
        Assert.Equal(Validity.Warning, Of(verdict, GovernanceRule.G11).Validity);
    }

    [Fact]
    public void A_delegation_without_a_document_is_invalid() => Assert.Equal(
        Validity.Invalid,
        Of(new ACase().Owns(A, B, 60).Complementary(A, B).Judge(Delegated(Network()) with { DelegatedBy = "" }), GovernanceRule.G11).Validity);

    [Fact]
    public void What_is_set_outside_is_not_judged_by_type()
    {
        var verdict = new ACase().Owns(A, B, 60).Judge(Network() with { OutsideSetter = "The regulator" });

        Assert.Equal(GovernanceRule.G12, Assert.Single(Assert.Single(verdict.Domains).Findings).Rule);
    }

    [Fact]
    public void A_mandatory_domain_without_a_rule_is_invalid()
    {
        var verdict = new ACase().WithSubordinateB().Judge(Led(A) with { Rule = "", RulePublishedOn = null, IsMandatory = true });

        Assert.Equal(Validity.Invalid, Of(verdict, GovernanceRule.G13).Validity);
    }

    [Fact]
    public void Of_three_parties_the_worst_pair_is_named()
    {
        var verdict = new ACase().WithSubordinateB().IsFreeOf(A, C).IsFreeOf(C, A).IsFreeOf(B, C).IsFreeOf(C, B).Complementary(A, B, C)
            .Judge(Network(), A, B, C);

        Assert.Equal(new PartyPair(A, B), verdict.WorstPair);
        Assert.Equal(3, verdict.Pairs.Count);
        Assert.Equal(Validity.Valid, verdict.Pairs[^1].Validity);
    }

    [Fact]
    public void Two_followers_are_never_judged_against_each_other()
    {
        var verdict = new ACase().WithSubordinateB().Depends(C, A, 70, 18, 4, 3, 0).IsFreeOf(A, C).Depends(C, B, 90, 24, 4, 4, 0).IsFreeOf(B, C)
            .Owns(B, C, 80).Judge(Led(A), A, B, C);

        Assert.Equal(Validity.Valid, verdict.Validity);
    }

    [Fact]
    public void Old_ownership_and_unverified_facts_are_valid_but_unverified()
    {
        Assert.True(new ACase().Owns(A, B, 100, on: Today.AddMonths(-7)).Judge(Owned(A)).IsUnverified);
        Assert.False(new ACase().Owns(A, B, 100, on: Today.AddMonths(-6)).Judge(Owned(A)).IsUnverified);
        Assert.True(new ACase().Owns(A, B, 100, verified: false).Judge(Owned(A)).IsUnverified);
    }

    [Fact]
    public void Exit_led_by_one_needs_a_notice_period()
    {
        var exit = Led(A) with { Domain = DecisionDomain.Exit };

        Assert.Equal(Validity.Warning, Of(new ACase().WithSubordinateB().Judge(exit), GovernanceRule.NoNotice).Validity);
        Assert.Equal(Validity.Valid, Of(new ACase().WithSubordinateB().Judge(exit with { NoticeDays = 90 }), GovernanceRule.NoNotice).Validity);
    }

    [Fact]
    public void Promises_to_two_in_different_charters_conflict()
    {
        var book = new ACase().Says(A, B, FactValue.Of(RelationFactKind.Exclusivity, note: "No other tannery."))
            .Says(A, C, FactValue.Of(RelationFactKind.Exclusivity, note: "All hides from Gamma.")).Book;
        var elsewhere = new Commitment(CharterId.New(), "RC-9", [A, C]);
        var arrangement = new Arrangement([new ArrangedParty(A), new ArrangedParty(B)], [Network()]) { Elsewhere = [elsewhere] };

        var finding = Of(Judge.Of(arrangement, book, GovernanceSettings.Default), GovernanceRule.Loyalty);

        Assert.Equal(elsewhere.Charter, finding.Elsewhere);
        Assert.DoesNotContain(
            Judge.Of(arrangement with { Elsewhere = [elsewhere with { Parties = [A, B, C] }] }, book, GovernanceSettings.Default).Findings,
            f => f.Rule == GovernanceRule.Loyalty);
    }

    private static Finding Of(Verdict verdict, GovernanceRule rule) => Assert.Single(verdict.Findings, f => f.Rule == rule);
}
