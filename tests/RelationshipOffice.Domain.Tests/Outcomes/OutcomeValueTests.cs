using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Domain.Tests.Outcomes;

public sealed class OutcomeValueTests
{
    private readonly Part _a = AShare(40, 75);
    private readonly Part _b = AShare(35, 50);
    private readonly Part _c = AShare(25, 0);

    [Fact]
    public void Shares_of_40_35_25_at_75_50_0_explain_47_and_a_half()
    {
        var value = OutcomeValue.Of([_a, _b, _c]);

        Assert.Equal((47.5m, 100m, 0m), (value.Explained, value.Measured, value.Unassigned));
        Assert.Equal(_c.Id, value.Weakest);
        Assert.Equal("47.5 % explained by charters.", value.Sentence);
    }

    [Fact]
    public void Without_the_second_charter_47_and_a_half_become_30()
    {
        var value = OutcomeValue.Without(_b.Charter, [_a, _b, _c]);

        Assert.Equal((30.0m, 35m), (value.Explained, value.Unassigned));
    }

    [Fact]
    public void A_share_without_data_is_said_and_not_counted_as_nought()
    {
        var value = OutcomeValue.Of([_a, _b, _c with { Attainment = null }]);

        Assert.Equal((47.5m, 75m), (value.Explained, value.Measured));
        Assert.Equal("47.5 of 75 % measured.", value.Sentence);
    }

    [Fact]
    public void Weight_that_nobody_took_is_unassigned()
    {
        Assert.Equal(25m, OutcomeValue.Of([_a, _b]).Unassigned);
        Assert.Equal("No charter has taken a share of this outcome yet.", OutcomeValue.Of([]).Sentence);
    }

    [Fact]
    public void An_unmet_enabler_that_names_none_gates_every_share()
    {
        var enabler = AnEnabler(99.99m);

        var value = OutcomeValue.Of([_a, _b, _c, enabler]);

        Assert.Equal((0m, enabler.Id), (value.Explained, value.Weakest));
    }

    [Fact]
    public void An_unmet_enabler_sets_only_what_it_names_to_nothing()
    {
        Assert.Equal(17.5m, OutcomeValue.Of([_a, _b, _c, AnEnabler(0, _a.Id)]).Explained);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(null)]
    public void A_met_enabler_and_one_without_data_gate_nothing(int? attained)
    {
        Assert.Equal(47.5m, OutcomeValue.Of([_a, _b, _c, AnEnabler(attained)]).Explained);
    }

    [Fact]
    public void What_only_the_leaving_charter_enabled_goes_with_it()
    {
        var enabler = AnEnabler(100, _a.Id);

        Assert.Equal(17.5m, OutcomeValue.Without(enabler.Charter, [_a, _b, _c, enabler]).Explained);
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(null, false)]
    public void A_threshold_fails_when_it_is_known_to_fall_short(int? attained, bool fails)
    {
        var threshold = APart(ContributionKind.Threshold, 0, attained);

        var value = OutcomeValue.Of([_a, threshold]);

        Assert.Equal((fails, fails ? threshold.Id : _a.Id), (value.AThresholdFails, value.Weakest));
    }

    [Fact]
    public void Nothing_is_weakest_when_nothing_is_behind_its_own_plan()
    {
        Assert.Null(OutcomeValue.Of([_a with { Expected = Percent.Of(60) }]).Weakest);
    }

    [Fact]
    public void The_weakest_costs_most_weight_for_weight()
    {
        Assert.Equal(_a.Id, OutcomeValue.Of([_a with { Attainment = Percent.Of(30) }, _c]).Weakest);
    }

    [Fact]
    public void Figures_are_rounded_half_away_from_zero()
    {
        Assert.Equal(0.13m, OutcomeValue.Of([AShare(12.5m, 1)]).Explained);
    }

    private static Part AShare(decimal weight, decimal attained) => APart(ContributionKind.Share, weight, attained);

    private static Part AnEnabler(decimal? attained, params ContributionId[] gates) =>
        APart(ContributionKind.Enabler, 0, attained) with { Gates = gates };

    private static Part APart(ContributionKind kind, decimal weight, decimal? attained) => new(
        ContributionId.New(), CharterId.New(), kind, Percent.Of(weight), attained is { } a ? Percent.Of(a) : null, Percent.Of(100), []);
}
