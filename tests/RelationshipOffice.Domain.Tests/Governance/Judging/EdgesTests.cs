using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using static RelationshipOffice.Domain.Tests.Governance.Judging.ACase;

namespace RelationshipOffice.Domain.Tests.Governance.Judging;

/// <summary>The readings of the decision record on how governance is judged, each where it would be felt.</summary>
public sealed class EdgesTests
{
    private static readonly KnownPartner Plant = KnownPartner.Named(B, "Plant") with { IsUnit = true, LegalEntity = "Alpha" };

    [Fact]
    public void Restricted_votes_make_no_hierarchy() =>
        Assert.Equal(Validity.Invalid, Of(new ACase().Owns(A, B, 60, restricted: true).Judge(Owned(A)), GovernanceRule.G1).Validity);

    [Fact]
    public void Votes_that_nobody_recorded_leave_both_verdicts_open()
    {
        var finding = Of(new ACase().Owns(A, B, null, economic: 60).Judge(Network()), GovernanceRule.G6);

        Assert.Equal((Validity.NoData, Validity.Valid, Validity.Invalid), (finding.Validity, finding.Best, finding.Worst));
        Assert.Contains("0 to 100 % of the votes", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_by_contract_in_a_network_is_a_warning() => Assert.Equal(
        Validity.Warning,
        Of(new ACase().Says(B, A, FactValue.Of(RelationFactKind.ContractualControl, holds: true)).Judge(Network()), GovernanceRule.G6).Validity);

    [Fact]
    public void A_unit_in_the_line_of_its_legal_entity_is_hierarchy_and_no_network()
    {
        var office = new ACase().Knows(Plant with { Parent = A, ParentHasLineAuthority = true });

        Assert.Equal(Validity.Valid, Of(office.Judge(Owned(A)), GovernanceRule.G1).Validity);
        Assert.Equal(Validity.Invalid, Of(office.Judge(Network()), GovernanceRule.G6).Validity);
    }

    [Fact]
    public void Units_of_one_entity_without_a_line_between_them_may_be_a_network() =>
        Assert.Equal(Validity.Valid, Of(new ACase().Knows(Plant).Judge(Network()), GovernanceRule.G6).Validity);

    [Fact]
    public void A_unit_in_a_line_whose_entity_nobody_recorded_is_asked_for()
    {
        var finding = Of(new ACase().Knows(Plant with { LegalEntity = "", Parent = A, ParentHasLineAuthority = true }).Judge(Network()), GovernanceRule.G6);

        Assert.Equal(Validity.NoData, finding.Validity);
        Assert.Equal("Which legal entity is Plant part of?", Assert.Single(finding.Missing));
    }

    [Fact]
    public void Two_owners_of_one_domain_are_invalid() => Assert.Equal(
        Validity.Invalid,
        Of(new ACase().Owns(A, B, 100).Judge(Owned(A) with { WhoDecides = WhoDecides.Of(GovernanceType.Hierarchy, A, B) }), GovernanceRule.G2).Validity);

    [Fact]
    public void A_leader_who_depends_on_its_follower_is_told_to_change_places()
    {
        var finding = Of(new ACase().WithSubordinateB().Setter(B, A, DecisionDomain.Quality, Setter.Joint).Judge(Led(B)), GovernanceRule.G5);

        Assert.Equal(Validity.Warning, finding.Validity);
        Assert.Contains("−54.25", finding.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Let Alpha lead", finding.Change, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, Validity.Valid)]
    [InlineData(49.9, Validity.Warning)]
    public void Half_of_the_sales_is_power_enough(double share, Validity expected) => Assert.Equal(
        expected,
        Of(
            new ACase().Depends(B, A, (decimal)share, 0, 0, 0, 9).IsFreeOf(A, B).Setter(B, A, DecisionDomain.Quality, Setter.Joint).Judge(Led(A)),
            GovernanceRule.G5).Validity);

    [Fact]
    public void A_leader_that_sets_the_parameters_already_has_power() => Assert.Equal(
        Validity.Valid,
        Of(new ACase().IsFreeOf(A, B).IsFreeOf(B, A).Setter(B, A, DecisionDomain.Quality, Setter.Counterpart).Judge(Led(A)), GovernanceRule.G5).Validity);

    [Fact]
    public void A_critical_domain_that_nobody_is_recorded_to_set_passes() =>
        Assert.DoesNotContain(new ACase().Judge(Network() with { Criticality = 3 }).Findings, f => f.Rule == GovernanceRule.G9);

    [Fact]
    public void Under_half_set_jointly_is_a_warning_that_names_the_rest()
    {
        var office = new ACase().Setter(B, A, DecisionDomain.Quality, Setter.Counterpart).Setter(B, A, DecisionDomain.Brand, Setter.Counterpart);

        var verdict = office.Judge([Network(), Network(DecisionDomain.Brand), Network(DecisionDomain.People)]);

        Assert.Contains(verdict.Together, f => f is { Rule: GovernanceRule.G9, Validity: Validity.Warning } && f.Sentence.Contains("1 of 3", StringComparison.Ordinal));
    }

    [Fact]
    public void A_delegation_for_good_is_a_warning() => Assert.Equal(
        Validity.Warning, Of(new ACase().Owns(A, B, 60).Judge(Delegated(Network()) with { IsRevocable = false }), GovernanceRule.G11).Validity);

    [Theory]
    [InlineData(-12, false)]
    [InlineData(-13, true)]
    public void Facts_of_over_a_year_are_no_longer_sure(int months, bool expected)
    {
        var office = new ACase().Setter(B, A, DecisionDomain.Quality, Setter.Counterpart);
        var dated = new ACase().Says(B, A, FactValue.Of(RelationFactKind.Setter, domain: DecisionDomain.Quality, setter: Setter.Counterpart), Today.AddMonths(months));

        Assert.False(Of(office.Judge(Led(A)), GovernanceRule.G5).IsUnverified);
        Assert.Equal(expected, Of(dated.Judge(Led(A)), GovernanceRule.G5).IsUnverified);
    }

    [Fact]
    public void Chain_answers_in_part_ask_for_the_rest_and_contradictions_are_asked_again()
    {
        var part = new ACase().Says(A, B, FactValue.Of(RelationFactKind.Complexity, level: Level.Low));
        var finding = Of(part.Judge(Network()), GovernanceRule.G10);
        Assert.Equal((Validity.NoData, 2), (finding.Validity, finding.Missing.Count));

        part.Says(A, B, FactValue.Of(RelationFactKind.Codifiability, level: Level.Low)).Says(A, B, FactValue.Of(RelationFactKind.Capability, level: Level.Low));
        var again = Of(part.Judge(Network()), GovernanceRule.G10);
        Assert.Equal(Validity.NoData, again.Validity);
        Assert.Single(again.Missing);
    }

    private static Finding Of(Verdict verdict, GovernanceRule rule) => Assert.Single(verdict.Findings, f => f.Rule == rule);
}
