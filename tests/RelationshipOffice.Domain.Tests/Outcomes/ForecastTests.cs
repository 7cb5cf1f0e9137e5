using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Domain.Tests.Outcomes;

public sealed class ForecastTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly PlanLine Up = PlanLine.Of(0, 100, Start, Start.AddDays(100));

    [Theory]
    [InlineData(1.0, "reached on time")]
    [InlineData(0.8, "missed by 4 weeks")]
    [InlineData(0.99, "missed by 2 days")]
    [InlineData(0.3, "missed by 8 months")]
    [InlineData(0.1, "missed by 2 years")]
    [InlineData(0, "not reached")]
    [InlineData(-1, "not reached")]
    [InlineData(0.001, "not reached")]
    public void The_pace_says_when_it_is_reached(double perDay, string words) => Assert.Equal(words, Of((decimal)perDay, Up).Words);

    [Theory]
    [InlineData(-1.0, "reached on time")]
    [InlineData(-0.8, "missed by 4 weeks")]
    [InlineData(0.5, "not reached")]
    public void Lower_may_be_better(double perDay, string words) =>
        Assert.Equal(words, Of((decimal)perDay, PlanLine.Of(100, 0, Start, Start.AddDays(100)), from: 100).Words);

    [Theory]
    [InlineData(0, "held until its date")]
    [InlineData(-0.5, "not held until its date")]
    public void What_is_reached_is_held_or_not(double perDay, string words) => Assert.Equal(words, Of((decimal)perDay, Up, from: 120).Words);

    [Fact]
    public void Its_range_is_said_with_the_target()
    {
        var forecast = Of(0.8m, Up);

        Assert.Equal((80m, 80m, 80m, Start.AddDays(125)), (forecast.AtDue, forecast.LeastAtDue, forecast.MostAtDue, forecast.ReachedOn));
        Assert.Equal("Expected on 11 April 2026: 80 points, between 80 and 80, where 100 is the target.", forecast.Range(Up, "points"));
    }

    [Theory]
    [InlineData(0, 100, 0.8, 80)]
    [InlineData(100, 0, -0.8, 80)]
    [InlineData(100, 0, 0.5, 0)]
    [InlineData(0, 100, 3, 100)]
    public void It_is_told_as_attainment_too(double baseline, double target, double perDay, double attained)
    {
        var line = PlanLine.Of((decimal)baseline, (decimal)target, Start, Start.AddDays(100));

        var at = Of((decimal)perDay, line, (decimal)baseline).Attained;

        Assert.Equal((line.Due, (decimal)attained, true), (at.Due, at.Middle.Value, at.Least.Value <= at.Middle.Value && at.Middle.Value <= at.Most.Value));
    }

    [Fact]
    public void A_wide_range_may_never_reach_it()
    {
        var trend = Trend.Of([At(0, 0), At(10, 25), At(20, 5), At(30, 45), At(40, 20)])!;

        var forecast = Forecast.Of(trend, Up, Start.AddDays(40))!;

        Assert.True(forecast.LeastAtDue < forecast.AtDue && forecast.AtDue < forecast.MostAtDue);
        Assert.NotNull(forecast.Soonest);
        Assert.Null(forecast.Latest);
    }

    [Fact]
    public void On_the_target_date_there_is_nothing_to_forecast() =>
        Assert.Null(Forecast.Of(Trend.Of([At(0, 0), At(1, 1), At(2, 2)]), Up, Up.Due));

    [Fact]
    public void The_sentence_of_a_standing_ends_with_it()
    {
        var trend = Trend.Of([At(0, 0), At(40, 31), At(80, 62)])!;

        var standing = Standing.Of(Up, Frequency.Monthly, At(80, 62), Start.AddDays(80), StatusSettings.Default, trend: trend);

        Assert.Equal("62 % of target where 80 % was expected by now; at this pace it is missed by 4 weeks.", standing.Sentence);
    }

    [Fact]
    public void Stale_data_forecast_nothing()
    {
        var trend = Trend.Of([At(0, 0), At(10, 10), At(20, 20)])!;

        Assert.Null(Standing.Of(Up, Frequency.Monthly, At(20, 20), Start.AddDays(90), StatusSettings.Default, trend: trend).Forecast);
    }

    private static Forecast Of(decimal perDay, PlanLine line, decimal from = 0) =>
        Forecast.Of(Trend.Of([.. new[] { 0, 10, 20, 30 }.Select(day => At(day, from + (perDay * day)))])!, line, Start.AddDays(30))!;

    private static Reading At(int day, decimal value) => new(value, Start.AddDays(day));
}
