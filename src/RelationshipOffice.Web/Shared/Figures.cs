using System.Globalization;

namespace RelationshipOffice.Web.Shared;

/// <summary>How figures, dates and moments are written.</summary>
internal static class Figures
{
    /// <summary>A figure with its separators, no more decimals than it has, and its unit after a narrow space.</summary>
    public static string Figure(decimal value, string? unit = null) =>
        value.ToString("#,0.########", CultureInfo.CurrentCulture) + (string.IsNullOrEmpty(unit) ? "" : $"\u202f{unit}");

    /// <summary>A share of 100: "12.5 %".</summary>
    public static string Percent(decimal points) => Figure(decimal.Round(points, 2), "%");

    /// <summary>"23 Nov 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"23 Nov 2026, 14:05 UTC"; evidence is always told in UTC.</summary>
    public static string Moment(DateTimeOffset moment) => Moment(moment.ToUniversalTime(), " UTC");

    /// <summary>A moment as its own zone has it, and the name of the zone.</summary>
    public static string Moment(DateTimeOffset moment, string zone) => moment.ToString("d MMM yyyy, HH:mm", CultureInfo.CurrentCulture) + zone;

    /// <summary>How long ago, in one unit; after a month the day itself.</summary>
    public static string Ago(DateTimeOffset moment, DateTimeOffset now) => (now - moment) switch
    {
        { TotalSeconds: < -60 } => Day(DateOnly.FromDateTime(moment.UtcDateTime)),
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } since => Count(since.TotalMinutes, "minute"),
        { TotalHours: < 24 } since => Count(since.TotalHours, "hour"),
        { TotalDays: < 31 } since => Count(since.TotalDays, "day"),
        _ => Day(DateOnly.FromDateTime(moment.UtcDateTime)),
    };

    /// <summary>The first bytes of a hash, enough to compare by eye.</summary>
    public static string Short(string hash) => hash[..12];

    private static string Count(double units, string unit) => (int)units == 1 ? $"1 {unit} ago" : $"{(int)units} {unit}s ago";
}
