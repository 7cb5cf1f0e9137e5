using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Domain.Tests.Outcomes;

public sealed class TrendTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void Two_days_are_no_trend() => Assert.Null(Trend.Of([At(0, 1), At(10, 2)]));

    [Fact]
    public void Several_values_of_one_day_are_one_day() => Assert.Null(Trend.Of([At(10, 3), At(10, 4), At(0, 1), At(0, 2)]));

    [Fact]
    public void A_straight_course_has_its_slope_and_no_width()
    {
        var trend = Trend.Of([At(0, 10), At(10, 20), At(20, 30), At(30, 40)])!;

        Assert.Equal((1m, 40m, Start.AddDays(30)), (trend.Middle.PerDay, trend.Middle.AtOrigin, trend.Origin));
        Assert.Equal(trend.Low, trend.High);
        Assert.Equal(50, trend.At(trend.Middle, Start.AddDays(40)));
    }

    [Fact]
    public void One_wrong_figure_turns_nothing()
    {
        var readings = Enumerable.Range(0, 9).Select(i => At(i * 10, i == 5 ? 5000 : i)).ToList();

        Assert.Equal(0.1m, Trend.Of(readings)!.Middle.PerDay);
    }

    [Fact]
    public void Only_the_last_two_dozen_days_count()
    {
        var old = Enumerable.Range(0, 30).Select(i => At(i, 100 - i));
        var late = Enumerable.Range(30, Trend.Window).Select(i => At(i, i));

        Assert.Equal(1, Trend.Of([.. old, .. late])!.Middle.PerDay);
    }

    [Fact]
    public void The_range_holds_the_middle_and_widens_with_the_noise()
    {
        var calm = Trend.Of([At(0, 0), At(10, 11), At(20, 19), At(30, 31), At(40, 40)])!;
        var wild = Trend.Of([At(0, 0), At(10, 25), At(20, 5), At(30, 45), At(40, 40)])!;

        Assert.True(calm.Low.PerDay <= calm.Middle.PerDay && calm.Middle.PerDay <= calm.High.PerDay);
        Assert.True(wild.High.PerDay - wild.Low.PerDay > calm.High.PerDay - calm.Low.PerDay);
    }

    private static Reading At(int day, decimal value) => new(value, Start.AddDays(day));
}
