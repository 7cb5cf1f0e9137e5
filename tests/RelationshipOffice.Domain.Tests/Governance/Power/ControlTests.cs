using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.Tests.Governance.Judging;
using static RelationshipOffice.Domain.Tests.Governance.Judging.ACase;

namespace RelationshipOffice.Domain.Tests.Governance.Power;

/// <summary>Voting control over ownership networks (domain guide §3.4, 4).</summary>
public sealed class ControlTests
{
    private static readonly PartnerId D = new(Guid.Parse("0d000000-0000-0000-0000-000000000000"));

    [Fact]
    public void Over_half_at_each_link_is_control_along_the_chain_whatever_the_product()
    {
        var control = Of(new ACase().Owns(A, B, 51).Owns(B, C, 51));

        Assert.Equal(51, control.VotesOf(A, C).Least);
        Assert.Equal(26.01m, control.EconomicShareOf(A, C));
        Assert.Contains(C, control.ControlledBy(A));
    }

    [Fact]
    public void A_chain_with_a_weak_link_carries_no_votes()
    {
        var control = Of(new ACase().Owns(A, B, 50).Owns(B, C, 100));

        Assert.Equal(0, control.VotesOf(A, C).Least);
        Assert.Equal(50, control.EconomicShareOf(A, C));
    }

    [Fact]
    public void Parallel_chains_of_controlled_holders_add_up()
    {
        var control = Of(new ACase().Owns(A, B, 60).Owns(A, C, 60).Owns(B, D, 30).Owns(C, D, 25));

        Assert.Equal(55, control.VotesOf(A, D).Least);
        Assert.Equal(33, control.EconomicShareOf(A, D));
    }

    [Fact]
    public void Restricted_votes_count_for_nobody()
    {
        var control = Of(new ACase().Owns(A, B, 60, restricted: true));

        Assert.Equal(0, control.VotesOf(A, B).Most);
        Assert.Empty(control.ControlledBy(A));
    }

    [Fact]
    public void Votes_in_the_own_owner_do_not_count_and_the_rest_is_the_whole()
    {
        var control = Of(new ACase().Owns(A, B, 80).Owns(B, A, 30).Owns(C, A, 40));

        Assert.Equal(0, control.VotesOf(B, A).Least);
        Assert.Equal(57.14m, control.VotesOf(C, A).Least);
        Assert.Contains(B, control.ControlledBy(C));
    }

    [Fact]
    public void A_circle_is_solved_as_a_linear_system()
    {
        var control = Of(new ACase().Owns(A, B, 60).Owns(B, C, 60).Owns(C, B, 20));

        // e(B) = 0.6 + 0.2 e(C), e(C) = 0.6 e(B)
        Assert.Equal(68.18m, control.EconomicShareOf(A, B));
        Assert.Equal(40.91m, control.EconomicShareOf(A, C));
    }

    [Fact]
    public void Votes_that_nobody_recorded_make_a_range()
    {
        var control = Of(new ACase().Owns(A, B, null).Owns(C, B, 30));

        Assert.Equal(new Votes(0, 70), control.VotesOf(A, B));
        Assert.True(control.Over(A, B).MayBeControl(GovernanceSettings.Default));
    }

    [Fact]
    public void Sources_that_disagree_on_one_stake_are_never_added_up_and_both_are_shown()
    {
        var office = new ACase().Owns(A, B, 30, verified: false).Owns(A, B, 43.4m);

        var verdict = Judge.Of(new Arrangement([new(A), new(B)], [new ArrangedDomain(DecisionDomain.Quality, WhoDecides.OwnedBy(A)) { Rule = "As said." }]), office.Book, GovernanceSettings.Default);

        var finding = verdict.Findings.First(f => f.Rule == GovernanceRule.G1);
        Assert.Equal((Validity.Warning, "Alpha has 43.4 % of the votes in Beta: influence, not control."), (finding.Validity, finding.Sentence));
        Assert.Equal(
            [(false, "used because it is verified and the other is not"), (true, "set aside")],
            finding.Facts.Select(f => (f.IsSetAside, f.Note)));
    }

    [Fact]
    public void A_newer_statement_on_a_stake_takes_the_place_of_the_older_one()
    {
        var office = new ACase().Owns(A, B, 30, on: ACase.Today.AddYears(-3)).Owns(A, B, 40);

        Assert.Equal(new Votes(40, 40), new Control(office.Book, GovernanceSettings.Default).VotesOf(A, B));
    }

    [Fact]
    public void Ownership_is_read_as_of_its_day()
    {
        var office = new ACase().Owns(A, B, 60, on: Today.AddDays(1));

        Assert.Equal(0, Of(office).VotesOf(A, B).Most);
    }

    [Fact]
    public void Orders_along_the_line_within_one_legal_entity_are_control()
    {
        var unit = KnownPartner.Named(B, "Plant") with { IsUnit = true, LegalEntity = "Alpha", Parent = A, ParentHasLineAuthority = true };
        var over = Of(new ACase().Knows(unit)).Over(A, B);

        Assert.True(over.IsControl(GovernanceSettings.Default));
        Assert.Null(Of(new ACase().Knows(unit with { LegalEntity = "" })).Over(A, B).SharesEntity);
    }

    [Fact]
    public void Whoever_controls_a_company_controls_the_units_in_its_line()
    {
        var unit = KnownPartner.Named(C, "Plant") with { IsUnit = true, LegalEntity = "Beta", Parent = B, ParentHasLineAuthority = true };

        var over = Of(new ACase().Owns(A, B, 100).Knows(unit)).Over(A, C);

        Assert.True(over.IsControl(GovernanceSettings.Default));
        Assert.Equal(B, over.LineFrom);
        Assert.Equal(2, over.LineFacts.Count);
    }

    [Fact]
    public void Of_two_lines_to_a_unit_the_one_within_its_legal_entity_counts()
    {
        var unit = KnownPartner.Named(D, "Plant") with { IsUnit = true, LegalEntity = "Gamma", Parent = C, ParentHasLineAuthority = true };
        var stated = FactValue.Of(RelationFactKind.LineAuthority, holds: true);

        var over = Of(new ACase().Owns(A, B, 100).Owns(A, C, 100).Knows(unit).Says(D, B, stated)).Over(A, D);

        Assert.Equal((C, true), (over.LineFrom, over.ByLine));
    }

    [Fact]
    public void Partners_that_own_each_other_wholly_leave_no_share_to_others()
    {
        var control = Of(new ACase().Owns(B, C, 100).Owns(C, B, 100).Owns(A, B, 1));

        Assert.InRange(control.EconomicShareOf(A, C), 0, 100);
        Assert.Equal(0, control.VotesOf(B, C).Least);
    }

    private static Control Of(ACase office) => new(office.Book, GovernanceSettings.Default);
}
