using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>How far along a plan line something is (domain guide §5), as 0–100 % with two decimals, half away from zero.</summary>
public static class Attainment
{
    /// <summary>
    /// a = clamp((actual − baseline) / (target − baseline), 0, 1). The same formula serves lower-is-better: from 100
    /// down to 67, an actual of 80 gives 60.61 %.
    /// </summary>
    public static Percent Of(decimal actual, PlanLine line) =>
        AsPercent((actual - line.Baseline) / (line.Target - line.Baseline));

    /// <summary>What the plan expects on a day: linear from 0 % on the start date to 100 % on the target date.</summary>
    public static Percent ExpectedOn(DateOnly day, PlanLine line) =>
        AsPercent((decimal)(day.DayNumber - line.Starts.DayNumber) / (line.Due.DayNumber - line.Starts.DayNumber));

    private static Percent AsPercent(decimal part) => Percent.Of(Math.Clamp(part, 0, 1) * 100);
}
