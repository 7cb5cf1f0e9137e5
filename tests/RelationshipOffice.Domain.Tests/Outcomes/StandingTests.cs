using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Domain.Tests.Outcomes;

public sealed class StandingTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly DateOnly Today = Start.AddDays(80);
    private static readonly PlanLine Line = PlanLine.Of(0, 100, Start, Start.AddDays(100));

    [Theory]
    [InlineData(100, OutcomeStatus.OnTrack)]
    [InlineData(80, OutcomeStatus.OnTrack)]
    [InlineData(70, OutcomeStatus.OnTrack)]
    [InlineData(69.99, OutcomeStatus.AtRisk)]
    [InlineData(55, OutcomeStatus.AtRisk)]
    [InlineData(54.99, OutcomeStatus.Off)]
    [InlineData(0, OutcomeStatus.Off)]
    public void Ten_points_behind_is_on_track_and_twenty_five_at_risk(decimal actual, OutcomeStatus status)
    {
        Assert.Equal(status, StandingAt(actual).Status);
    }

    [Fact]
    public void The_sentence_says_both_figures()
    {
        Assert.Equal("62 % of target where 80 % was expected by now.", StandingAt(62).Sentence);
    }

    [Fact]
    public void Without_an_observation_there_is_no_data_and_no_attainment()
    {
        var standing = Standing.Of(Line, Frequency.Monthly, null, Today, StatusSettings.Default, aThresholdFails: true);

        Assert.Equal((OutcomeStatus.NoData, null), (standing.Status, standing.Attainment));
        Assert.Equal("No data: nothing was observed yet, where 80 % was expected by now.", standing.Sentence);
    }

    [Theory]
    [InlineData(Frequency.Weekly, 10, false)]
    [InlineData(Frequency.Weekly, 11, true)]
    [InlineData(Frequency.Monthly, 46, false)]
    [InlineData(Frequency.Monthly, 47, true)]
    [InlineData(Frequency.Quarterly, 138, false)]
    [InlineData(Frequency.Quarterly, 139, true)]
    [InlineData(Frequency.Yearly, 549, false)]
    [InlineData(Frequency.Yearly, 550, true)]
    [InlineData(Frequency.Once, 5000, false)]
    public void An_observation_is_stale_when_older_than_its_frequency_and_half_as_long_again(Frequency frequency, int age, bool stale)
    {
        Assert.Equal(stale, Staleness.IsStale(frequency, Today.AddDays(-age), Today.AddDays(1), Today, StatusSettings.Default));
    }

    [Fact]
    public void After_the_target_date_nothing_more_is_owed()
    {
        var finished = Standing.Of(Line, Frequency.Monthly, new Reading(98, Line.Due), Line.Due.AddYears(10), StatusSettings.Default);

        Assert.Equal((OutcomeStatus.OnTrack, "98 % of target where 100 % was expected by now."), (finished.Status, finished.Sentence));
    }

    [Fact]
    public void Stale_wins_over_a_threshold_and_over_off()
    {
        var standing = Standing.Of(Line, Frequency.Weekly, new Reading(0, Today.AddDays(-11)), Today, StatusSettings.Default, aThresholdFails: true);

        Assert.Equal(OutcomeStatus.Stale, standing.Status);
        Assert.Equal("Stale: last observed on 11 March 2026, 11 days ago, though it is measured weekly. It then stood at 0 % of target.", standing.Sentence);
    }

    [Fact]
    public void A_failing_threshold_caps_at_risk_but_does_not_lift_what_is_off()
    {
        Assert.Equal(OutcomeStatus.AtRisk, StandingAt(100, aThresholdFails: true).Status);
        Assert.Equal(OutcomeStatus.Off, StandingAt(0, aThresholdFails: true).Status);
    }

    [Fact]
    public void Without_a_measure_of_its_own_it_takes_the_weighted_sum_of_those_below()
    {
        var standing = Over((100, 60), (5, 40));

        Assert.Equal((OutcomeStatus.AtRisk, Percent.Of(62), Percent.Of(80)), (standing.Status, standing.Attainment, standing.Expected));
        Assert.Equal("62 % of target over 2 of 2 outcomes below it, where 80 % was expected by now.", standing.Sentence);
    }

    [Fact]
    public void What_has_no_data_below_is_said_and_neither_good_nor_bad()
    {
        var standing = Standing.Over([new(StandingAt(75), Percent.Of(40)), new(StandingAt(50), Percent.Of(35)), new(Standing.Unmeasured, Percent.Of(25))], StatusSettings.Default);

        Assert.Equal((Percent.Of(47.5m), Percent.Of(60)), (standing.Attainment, standing.Expected));
        Assert.Equal("47.5 % of 75 % measured over 2 of 3 outcomes below it, where 60 % was expected by now.", standing.Sentence);
        Assert.Equal(OutcomeStatus.AtRisk, standing.Status);
    }

    [Fact]
    public void The_status_is_that_of_the_measured_part()
    {
        Assert.Equal(OutcomeStatus.Off, Standing.Over([new(StandingAt(50), Percent.Of(20)), new(Standing.Unmeasured, Percent.Of(80))], StatusSettings.Default).Status);
    }

    [Fact]
    public void Those_without_a_weight_share_what_the_others_leave()
    {
        Assert.Equal([60, 20, 20], Below.Weigh([new(Standing.Unmeasured, Percent.Of(60)), new(Standing.Unmeasured, null), new(Standing.Unmeasured, null)]).Select(b => b.Weight));
        Assert.Equal(Percent.Of(100), Over((100, null), (100, null), (100, null)).Attainment);
        Assert.Equal(Percent.Of(100), Over((100, 100), (0, null)).Attainment);
    }

    [Fact]
    public void Weight_that_no_outcome_below_carries_is_not_measured()
    {
        Assert.StartsWith("40 % of 40 % measured", Over((100, 40)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_stale_outcome_below_makes_it_stale()
    {
        var old = Standing.Of(Line, Frequency.Weekly, new Reading(90, Today.AddDays(-11)), Today, StatusSettings.Default);

        Assert.Equal(OutcomeStatus.Stale, Standing.Over([new(old, null), new(StandingAt(90), null)], StatusSettings.Default).Status);
    }

    [Fact]
    public void With_nothing_observed_below_there_is_no_data()
    {
        Assert.Equal(OutcomeStatus.NoData, Standing.Over([new(Standing.Unmeasured, null)], StatusSettings.Default).Status);
        Assert.Equal(OutcomeStatus.NoData, Standing.Over([], StatusSettings.Default).Status);
    }

    private static Standing Over(params (decimal At, decimal? Weight)[] below) => Standing.Over(
        [.. below.Select(b => new Below(StandingAt(b.At), b.Weight is { } weight ? Percent.Of(weight) : null))], StatusSettings.Default);

    private static Standing StandingAt(decimal actual, bool aThresholdFails = false) =>
        Standing.Of(Line, Frequency.Monthly, new Reading(actual, Today.AddDays(-5)), Today, StatusSettings.Default, aThresholdFails);
}
