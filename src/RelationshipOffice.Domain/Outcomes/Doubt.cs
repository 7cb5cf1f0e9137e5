using System.Globalization;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>A value that is probably a slip of the unit or of the decimal point. It is asked about, never refused: facts are sometimes odd.</summary>
public static class Doubt
{
    /// <summary>Further off than so many times the whole way from baseline to target (†).</summary>
    public const int TimesTheWay = 10;

    /// <summary>The question as a sentence; none when the value lies near the last one, or near the plan before the first.</summary>
    public static string? About(decimal value, PlanLine line, Reading? last)
    {
        var way = Math.Abs(line.Target - line.Baseline);
        var near = last?.Value ?? line.Baseline;
        return Math.Abs(value - near) <= TimesTheWay * way ? null : string.Create(CultureInfo.InvariantCulture,
            $"{value:#,0.########} is very far from {(last is null ? "the baseline" : "the last value")}, {near:#,0.########}: over {TimesTheWay} times the whole way from baseline to target. Check the unit and the decimal point.");
    }
}
