using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>
/// Where a measure arrives if it goes on as it did (domain guide §5, ADR 22): the value on the target date with its range,
/// and the day on which the target is reached, none when it is not within ten years. A forecast is never a status.
/// </summary>
public sealed record Forecast(decimal AtDue, decimal LeastAtDue, decimal MostAtDue, DateOnly? ReachedOn, DateOnly? Soonest, DateOnly? Latest)
{
    private const int TenYears = 3653;

    /// <summary>How much of the target is attained on its date, at this pace and at the ends of the range.</summary>
    public required AttainedAtDue Attained { get; init; }

    /// <summary>"missed by 5 weeks", "reached on time": what follows "at this pace".</summary>
    public required string Words { get; init; }

    /// <summary>None without a trend, and none once the target date is there: then it is reached or it is not.</summary>
    public static Forecast? Of(Trend? trend, PlanLine line, DateOnly today)
    {
        if (trend is null || today >= line.Due)
        {
            return null;
        }

        decimal[] atDue = [trend.At(trend.Low, line.Due), trend.At(trend.High, line.Due)];
        DateOnly?[] reached = [Reached(trend, trend.Low, line), Reached(trend, trend.High, line)];
        var on = Reached(trend, trend.Middle, line);
        var value = trend.At(trend.Middle, line.Due);
        var (least, most) = (Math.Min(atDue.Min(), value), Math.Max(atDue.Max(), value));
        return new(value, least, most, on, reached.Append(on).Min(), reached.Contains(null) || on is null ? null : reached.Append(on).Max())
        {
            Attained = AttainedAtDue.Of(value, least, most, line),
            Words = Say(on, value, trend, line),
        };
    }

    /// <summary>"Expected on 31 December 2026: 91.2, between 88.4 and 94."</summary>
    public string Range(PlanLine line, string unit) => string.Create(CultureInfo.InvariantCulture,
        $"Expected on {line.Due:d MMMM yyyy}: {Say(AtDue)} {unit}, between {Say(LeastAtDue)} and {Say(MostAtDue)}, where {Say(line.Target)} is the target.");

    private static DateOnly? Reached(Trend trend, Pace pace, PlanLine line)
    {
        var (missing, towards) = (line.Target - pace.AtOrigin, line.Direction == Direction.Up ? 1 : -1);
        if (missing * towards <= 0)
        {
            return trend.Origin;
        }

        if (pace.PerDay * towards <= 0)
        {
            return null;
        }

        var days = missing / pace.PerDay;
        return days > TenYears ? null : trend.Origin.AddDays((int)Math.Ceiling(days));
    }

    private static string Say(DateOnly? on, decimal atDue, Trend trend, PlanLine line)
    {
        var holds = line.Direction == Direction.Up ? atDue >= line.Target : atDue <= line.Target;
        return on switch
        {
            { } day when day <= trend.Origin => holds ? "held until its date" : "not held until its date",
            { } day when day <= line.Due => "reached on time",
            { } day => $"missed by {Span(day.DayNumber - line.Due.DayNumber)}",
            null => "not reached",
        };
    }

    private static string Span(int days) => days switch
    {
        1 => "a day",
        < 14 => $"{days} days",
        < 182 => $"{Whole(days / 7m)} weeks",
        < 730 => $"{Whole(days / 30.44m)} months",
        _ => $"{Whole(days / 365.25m)} years",
    };

    private static int Whole(decimal value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);

    // Three figures that count; more would promise what no trend knows.
    private static string Say(decimal value)
    {
        var places = Math.Abs(value) switch { >= 100 => 0, >= 10 => 1, >= 1 => 2, _ => 3 };
        return Math.Round(value, places, MidpointRounding.AwayFromZero).ToString("#,0.###", CultureInfo.InvariantCulture);
    }
}

/// <summary>
/// The forecast as attainment (domain guide §5): 0–100 % of the target on its date, kept apart from what is planned and what
/// is realised. Least is never above Most, whichever way the measure runs.
/// </summary>
public sealed record AttainedAtDue(DateOnly Due, Percent Middle, Percent Least, Percent Most)
{
    internal static AttainedAtDue Of(decimal value, decimal least, decimal most, PlanLine line)
    {
        var (one, other) = (Attainment.Of(least, line), Attainment.Of(most, line));
        return new(line.Due, Attainment.Of(value, line), one.Value <= other.Value ? one : other, one.Value <= other.Value ? other : one);
    }
}
