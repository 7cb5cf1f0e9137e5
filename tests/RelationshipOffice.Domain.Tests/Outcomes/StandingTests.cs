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
    public void Without_a_measure_of_its_own_it_stands_as_those_below_on_average()
    {
        var standing = Standing.Over([StandingAt(100), StandingAt(24), Standing.Unmeasured], StatusSettings.Default);

        Assert.Equal((OutcomeStatus.AtRisk, Percent.Of(62)), (standing.Status, standing.Attainment));
        Assert.Equal("62 % of target over 2 of 3 outcomes below it, where 80 % was expected by now.", standing.Sentence);
    }

    [Fact]
    public void With_nothing_observed_below_there_is_no_data()
    {
        Assert.Equal(OutcomeStatus.NoData, Standing.Over([Standing.Unmeasured], StatusSettings.Default).Status);
        Assert.Equal(OutcomeStatus.NoData, Standing.Over([], StatusSettings.Default).Status);
    }

    private static Standing StandingAt(decimal actual, bool aThresholdFails = false) =>
        Standing.Of(Line, Frequency.Monthly, new Reading(actual, Today.AddDays(-5)), Today, StatusSettings.Default, aThresholdFails);
}
