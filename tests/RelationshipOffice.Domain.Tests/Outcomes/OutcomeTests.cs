using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Domain.Tests.Outcomes;

public sealed class OutcomeTests
{
    private readonly Outcome _outcome = new("First contact within 14 days");
    private readonly CharterId _charter = CharterId.New();

    [Fact]
    public void What_a_charter_owed_that_is_over_leaves_its_weight_to_others()
    {
        _outcome.Pledge(_charter, ContributionTerms.Share(75), []);

        var other = _outcome.Pledge(CharterId.New(), ContributionTerms.Share(80), [_charter]);

        _outcome.Change(other, ContributionTerms.Share(100), "They took on the rest.", [_charter]);
        Refused("outcome.weights.over_100", () => _outcome.Change(other, ContributionTerms.Share(100), "They took on the rest.", []));
    }

    [Fact]
    public void Weights_over_100_are_refused_with_what_is_left()
    {
        _outcome.Pledge(_charter, ContributionTerms.Share(75), []);

        var broken = Assert.Throws<RuleBroken>(() => _outcome.Pledge(CharterId.New(), ContributionTerms.Share(25.01m), []));

        Assert.Equal(("outcome.weights.over_100", "Weight"), (broken.Error.Code, broken.Error.Field));
        Assert.Contains("25 % is still unassigned", broken.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_exactly_100_are_taken()
    {
        _outcome.Pledge(_charter, ContributionTerms.Share(75), []);
        _outcome.Pledge(CharterId.New(), ContributionTerms.Share(25), []);

        Assert.Equal(100, _outcome.Contributions.Sum(c => c.Weight!.Value.Value));
    }

    [Fact]
    public void A_changed_weight_counts_once()
    {
        var share = _outcome.Pledge(_charter, ContributionTerms.Share(75), []);

        _outcome.Change(share, ContributionTerms.Share(100), "They took on the rest.", []);

        Assert.Equal(Percent.Of(100), Assert.Single(_outcome.Contributions).Weight);
    }

    [Theory]
    [InlineData(null, "contribution.weight.missing")]
    [InlineData(0.0, "contribution.weight.missing")]
    [InlineData(0.004, "contribution.weight.missing")]
    [InlineData(-0.001, "percent.out_of_range")]
    [InlineData(100.001, "percent.out_of_range")]
    [InlineData(-1.0, "percent.out_of_range")]
    [InlineData(101.0, "percent.out_of_range")]
    public void A_share_needs_a_weight_over_0_and_up_to_100(double? weight, string code)
    {
        Refused(code, () => ContributionTerms.Share((decimal?)weight));
    }

    [Fact]
    public void A_charter_contributes_once_in_each_way()
    {
        _outcome.Pledge(_charter, ContributionTerms.Share(10), []);
        _outcome.Pledge(_charter, ContributionTerms.Threshold(), []);

        Refused("contribution.already", () => _outcome.Pledge(_charter, ContributionTerms.Share(10), []));
    }

    [Fact]
    public void An_enabler_gates_shares_of_the_same_outcome()
    {
        Refused("contribution.gates.no_share", () => _outcome.Pledge(_charter, ContributionTerms.Enabler(ContributionId.New()), []));
    }

    [Fact]
    public void A_share_that_an_enabler_names_neither_leaves_nor_changes_kind()
    {
        var share = _outcome.Pledge(CharterId.New(), ContributionTerms.Share(10), []);
        _outcome.Pledge(_charter, ContributionTerms.Enabler(share), []);

        Refused("contribution.named_by_enabler", () => _outcome.Withdraw(share, "They left."));
        Refused("contribution.named_by_enabler", () => _outcome.Change(share, ContributionTerms.Threshold(), "They left.", []));
    }

    [Fact]
    public void A_withdrawn_contribution_is_gone_and_its_reason_recorded()
    {
        var share = _outcome.Pledge(_charter, ContributionTerms.Share(10), []);
        _outcome.TakeEvents();

        _outcome.Withdraw(share, "They left.");

        Assert.Empty(_outcome.Contributions);
        Assert.Equal(new ContributionWithdrawn(_outcome.Id, share, _charter, "They left."), Assert.Single(_outcome.TakeEvents()));
    }

    [Fact]
    public void An_outcome_never_stands_under_itself()
    {
        var child = OutcomeId.New();

        Refused("outcome.parent.cycle", () => _outcome.PlaceUnder(_outcome.Id, []));
        Refused("outcome.parent.cycle", () => _outcome.PlaceUnder(child, [child, _outcome.Id]));
    }

    [Fact]
    public void What_serves_one_outcome_makes_100_percent_of_it_at_most()
    {
        var parent = OutcomeId.New();

        _outcome.PlaceUnder(parent, [parent], Percent.Of(40), besideIt: 60);

        Assert.Equal((parent, Percent.Of(40)), (_outcome.Parent, _outcome.Weight));
        Refused("outcome.weights.below_over_100", () => _outcome.PlaceUnder(parent, [parent], Percent.Of(40.01m), besideIt: 60));
        Refused("outcome.weight.without_parent", () => _outcome.PlaceUnder(null, [], Percent.Of(40)));
    }

    [Fact]
    public void A_plan_of_its_own_needs_a_measure()
    {
        var line = PlanLine.Of(0, 1, new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1));

        Refused("contribution.measure.missing", () => ContributionTerms.Share(10).ReadFrom(null, line));
    }

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Error.Code);
}
