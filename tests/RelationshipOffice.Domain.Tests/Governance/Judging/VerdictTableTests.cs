using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using static RelationshipOffice.Domain.Tests.Governance.Judging.ACase;

namespace RelationshipOffice.Domain.Tests.Governance.Judging;

/// <summary>The test table of domain guide §3.1, row by row.</summary>
public sealed class VerdictTableTests
{
    [Fact]
    public void A_wholly_owned_unit_in_a_hierarchy_is_valid()
    {
        var verdict = new ACase().Owns(A, B, 100).Judge(Owned(A));

        Assert.Equal(Validity.Valid, verdict.Validity);
        Assert.False(verdict.IsUnverified);
    }

    [Fact]
    public void Influence_below_control_is_at_best_a_warning()
    {
        var verdict = new ACase().Owns(A, B, 43.4m).Judge(Owned(A));

        Assert.Equal((Validity.Warning, GovernanceRule.G1), (verdict.Validity, verdict.Worst!.Rule));
        Assert.Contains("43.4 %", verdict.Worst.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_partners_with_small_cross_holdings_form_a_valid_network()
    {
        var verdict = new ACase().Owns(A, B, 15).Owns(B, A, 15).Depends(B, A, 20, 0, 0, 0, 9).IsFreeOf(A, B).Complementary(A, B).Judge(Network());

        Assert.Equal(Validity.Valid, verdict.Validity);
        Assert.Equal(8, Assert.Single(verdict.Pairs).GapMost);
    }

    [Fact]
    public void An_owned_partner_makes_a_network_invalid()
    {
        var verdict = new ACase().Owns(A, B, 60).IsFreeOf(A, B).IsFreeOf(B, A).Complementary(A, B).Judge(Network());

        Assert.Equal((Validity.Invalid, GovernanceRule.G6), (verdict.Validity, verdict.Worst!.Rule));
    }

    [Fact]
    public void A_written_delegation_makes_it_valid_and_shows()
    {
        var verdict = new ACase().Owns(A, B, 60).Complementary(A, B).Judge(Delegated(Network()));

        Assert.Equal(Validity.Valid, verdict.Validity);
        Assert.True(Assert.Single(verdict.Domains).IsDelegated);
        Assert.Contains(verdict.Findings, f => f.Rule == GovernanceRule.G11 && f.Sentence.Contains("Board minute 12", StringComparison.Ordinal));
    }

    [Fact]
    public void A_subordinate_partner_under_a_leader_with_rules_is_valid()
    {
        var verdict = new ACase().WithSubordinateB().Judge(Led(A));

        Assert.Equal(Validity.Valid, verdict.Validity);
        Assert.Equal(54.25m, Assert.Single(verdict.Pairs).GapMost);
    }

    [Fact]
    public void The_same_in_a_network_is_invalid()
    {
        var verdict = new ACase().WithSubordinateB().Complementary(A, B).Judge(Network());

        Assert.Equal((Validity.Invalid, GovernanceRule.G7), (verdict.Validity, verdict.Worst!.Rule));
    }

    [Fact]
    public void A_veto_with_a_reason_turns_it_into_a_warning()
    {
        var protectedNetwork = Network() with { Protection = Protection.Of([ProtectiveRule.Veto], "Beta may stop what would break it.") };

        var verdict = new ACase().WithSubordinateB().Complementary(A, B).Judge(protectedNetwork);

        Assert.Equal((Validity.Warning, GovernanceRule.G7), (verdict.Validity, verdict.Worst!.Rule));
        Assert.Contains("Beta may stop what would break it.", verdict.Worst.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leader_without_power_is_a_warning()
    {
        var verdict = new ACase().Depends(B, A, 20, 0, 0, 0, 9).Depends(A, B, 0, 0, 0, 0, 2)
            .Setter(B, A, DecisionDomain.Quality, Setter.Joint).Judge(Led(A));

        Assert.Equal((Validity.Warning, GovernanceRule.G5), (verdict.Validity, verdict.Worst!.Rule));
        Assert.Contains("gap of Alpha over Beta is 5", verdict.Worst.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_makes_a_quasi_hierarchy_invalid()
    {
        var verdict = new ACase().Owns(A, B, 80).WithSubordinateB().Judge(Led(A));

        Assert.Equal((Validity.Invalid, GovernanceRule.G3), (verdict.Validity, verdict.Worst!.Rule));
    }

    [Fact]
    public void Two_leaders_in_one_domain_are_invalid()
    {
        var verdict = new ACase().WithSubordinateB().Judge(Led(A, B));

        Assert.Equal((Validity.Invalid, GovernanceRule.G4), (verdict.Validity, verdict.Worst!.Rule));
    }

    [Fact]
    public void What_a_market_can_do_needs_no_charter()
    {
        var office = new ACase().Says(A, B, FactValue.Of(RelationFactKind.Complexity, level: Level.Low))
            .Says(A, B, FactValue.Of(RelationFactKind.Codifiability, level: Level.High))
            .Says(A, B, FactValue.Of(RelationFactKind.Capability, level: Level.High));

        var suggestion = Suggest.Of([new ArrangedParty(A), new ArrangedParty(B)], [DecisionDomain.Quality], office.Book, GovernanceSettings.Default);

        Assert.True(suggestion.IsMarket);
        Assert.Contains(office.Judge(Network()).Findings, f => f.Rule == GovernanceRule.G10 && f.Change == "No charter is needed; a contract will do.");
    }
}
