using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Pictures;

/// <summary>The plan line of a trend: from a baseline on one day to a target on a later one.</summary>
public sealed record TrendPlan(decimal Baseline, decimal Target, DateOnly Starts, DateOnly Due)
{
    /// <summary>What the plan expects on a day, flat before its start and after its end.</summary>
    public decimal ExpectedOn(DateOnly day)
    {
        var part = Math.Clamp((decimal)(day.DayNumber - Starts.DayNumber) / (Due.DayNumber - Starts.DayNumber), 0, 1);
        return Baseline + ((Target - Baseline) * part);
    }
}

/// <summary>One observed value.</summary>
public sealed record TrendPoint(DateOnly On, decimal Value)
{
    private const int Most = 60;

    /// <summary>So many as can be told apart: the last of each of sixty stretches of equal length, and all when there are fewer.</summary>
    public static IReadOnlyList<TrendPoint> Thin(IReadOnlyList<TrendPoint> points)
    {
        if (points.Count <= Most)
        {
            return points;
        }

        var (from, days) = (points[0].On.DayNumber, points[^1].On.DayNumber - points[0].On.DayNumber + 1);
        return [.. points.GroupBy(p => (p.On.DayNumber - from) * Most / days).Select(stretch => stretch.Last())];
    }
}

/// <summary>A forecast from the last observation to the target date: its middle, and the least and most of its range.</summary>
public sealed record TrendBand(
    string Sentence, DateOnly From, decimal Now, decimal LeastNow, decimal MostNow, decimal AtDue, decimal LeastAtDue, decimal MostAtDue)
{
    /// <summary>Three figures that count.</summary>
    public string AtDueInWords => Figures.Figure(decimal.Round(AtDue, Math.Abs(AtDue) switch { >= 100 => 0, >= 10 => 1, >= 1 => 2, _ => 3 }));
}

/// <summary>Something that was decided on a day, to be read beside the course; Number is its place on the picture, from 1.</summary>
public sealed record TrendFlag(DateOnly On, string Text, string Address, int Number = 0)
{
    /// <summary>Those within the picture, numbered from the left.</summary>
    public static IReadOnlyList<TrendFlag> Numbered(IEnumerable<TrendFlag> flags, TrendScale scale) =>
        [.. flags.Where(f => f.On >= scale.First && f.On <= scale.Last).OrderBy(f => f.On).Select((flag, place) => flag with { Number = place + 1 })];
}
