namespace RelationshipOffice.Domain.Outcomes;

/// <summary>
/// The pace of a measure by what was observed (domain guide §5, ADR 22): the median of the slopes between every two days
/// (Theil and Sen), so that one wrong figure turns nothing, with the 80 % range of those slopes by their ranks (Sen). It
/// takes the last <see cref="Window"/> days with an observation, and needs <see cref="Least"/> of them.
/// </summary>
public sealed record Trend(DateOnly Origin, Pace Middle, Pace Low, Pace High)
{
    /// <summary>How many days are looked back upon; older paces say little of the next months (†).</summary>
    public const int Window = 24;

    /// <summary>Two days are a line by force; three can disagree (†).</summary>
    public const int Least = 3;

    // The two-sided 80 % quantile of the normal distribution.
    private const double Spread = 1.2816;

    /// <summary>The trend of one reading for each day, in any order; none when there are too few days.</summary>
    public static Trend? Of(IEnumerable<Reading> readings)
    {
        var seen = readings.OrderByDescending(r => r.On).DistinctBy(r => r.On).Take(Window).ToList();
        if (seen.Count < Least)
        {
            return null;
        }

        var (origin, slopes) = (seen[0].On, Slopes(seen));
        var (low, high) = Ranks(seen.Count, slopes.Count);
        return new Trend(origin, Through(Median(slopes)), Through(slopes[low]), Through(slopes[high]));

        Pace Through(decimal slope) => new(
            Figure.Of(slope, nameof(Pace.PerDay)),
            Figure.Of(Median([.. seen.Select(r => r.Value - (slope * (r.On.DayNumber - origin.DayNumber))).Order()]), nameof(Pace.AtOrigin)));
    }

    /// <summary>The value that a pace expects on a day.</summary>
    public decimal At(Pace pace, DateOnly day) => pace.AtOrigin + (pace.PerDay * (day.DayNumber - Origin.DayNumber));

    private static List<decimal> Slopes(List<Reading> seen) =>
        [.. seen.SelectMany((late, i) => seen.Skip(i + 1).Select(early => (late.Value - early.Value) / (late.On.DayNumber - early.On.DayNumber))).Order()];

    // Kendall's variance says how many slopes on either side chance explains.
    private static (int Low, int High) Ranks(int days, int slopes)
    {
        var chance = Spread * Math.Sqrt(days * (days - 1) * ((2 * days) + 5) / 18d);
        var low = (int)Math.Clamp(Math.Round((slopes - chance) / 2), 0, (slopes - 1) / 2);
        return (low, slopes - 1 - low);
    }

    private static decimal Median(List<decimal> ordered) => (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
}

/// <summary>A straight course: so much a day, and where it stands on the day of the last observation.</summary>
public sealed record Pace(decimal PerDay, decimal AtOrigin);
