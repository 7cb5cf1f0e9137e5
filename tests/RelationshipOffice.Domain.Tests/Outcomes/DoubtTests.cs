using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Domain.Tests.Outcomes;

public sealed class DoubtTests
{
    private static readonly PlanLine Line = PlanLine.Of(34, 20, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    [Fact]
    public void A_value_a_thousand_times_off_is_asked_about()
    {
        Assert.Equal(
            "24,000 is very far from the last value, 24: over 10 times the whole way from baseline to target. Check the unit and the decimal point.",
            Doubt.About(24_000, Line, new Reading(24, new DateOnly(2026, 10, 31))));
        Assert.StartsWith("-500 is very far from the baseline, 34", Doubt.About(-500, Line, null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24)]
    [InlineData(0)]
    [InlineData(160)]
    public void A_bad_month_is_not(decimal value) => Assert.Null(Doubt.About(value, Line, new Reading(24, new DateOnly(2026, 10, 31))));
}
