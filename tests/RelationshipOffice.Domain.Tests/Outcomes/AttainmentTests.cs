using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Domain.Tests.Outcomes;

public sealed class AttainmentTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    [Theory]
    [InlineData(0, 10, 6.2, 62)]
    [InlineData(0, 10, 0, 0)]
    [InlineData(0, 10, 10, 100)]
    [InlineData(0, 10, -3, 0)]
    [InlineData(0, 10, 14, 100)]
    [InlineData(100, 67, 80, 60.61)]
    [InlineData(100, 67, 110, 0)]
    [InlineData(100, 67, 60, 100)]
    [InlineData(-10, 10, 0, 50)]
    [InlineData(0, 3, 1, 33.33)]
    [InlineData(0, 3, 2, 66.67)]
    [InlineData(0, 800, 1, 0.13)]
    public void It_is_the_way_gone_between_baseline_and_target(decimal baseline, decimal target, decimal actual, decimal percent)
    {
        Assert.Equal(percent, Attainment.Of(actual, PlanLine.Of(baseline, target, NewYear, NewYear.AddDays(1))).Value);
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(80, 80)]
    [InlineData(100, 100)]
    [InlineData(400, 100)]
    public void The_plan_expects_a_straight_line_between_its_two_days(int day, decimal percent)
    {
        Assert.Equal(percent, Attainment.ExpectedOn(NewYear.AddDays(day), PlanLine.Of(0, 1, NewYear, NewYear.AddDays(100))).Value);
    }

    [Fact]
    public void A_target_equal_to_the_baseline_is_refused_at_its_field()
    {
        var broken = Assert.Throws<RuleBroken>(() => PlanLine.Of(5, 5, NewYear, NewYear.AddDays(1)));

        Assert.Equal(("measure.target.equals_baseline", "Target"), (broken.Error.Code, broken.Error.Field));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_target_date_not_after_the_start_is_refused_at_its_field(int days)
    {
        var broken = Assert.Throws<RuleBroken>(() => PlanLine.Of(0, 1, NewYear, NewYear.AddDays(days)));

        Assert.Equal(("measure.due.before_start", "Due"), (broken.Error.Code, broken.Error.Field));
    }

    [Fact]
    public void Lower_is_better_when_the_target_lies_below_the_baseline()
    {
        Assert.Equal(Direction.Down, PlanLine.Of(100, 67, NewYear, NewYear.AddDays(1)).Direction);
    }

    [Fact]
    public void A_number_beyond_keeping_is_refused_at_its_field()
    {
        var broken = Assert.Throws<RuleBroken>(() => PlanLine.Of(0, Figure.Largest + 1, NewYear, NewYear.AddDays(1)));

        Assert.Equal(("measure.value.too_large", "Target"), (broken.Error.Code, broken.Error.Field));
    }
}
