using System.Globalization;

namespace RelationshipOffice.Web.Pictures;

/// <summary>Places days and values on the canvas of a trend.</summary>
public sealed class TrendScale
{
    public const int Width = 640;
    public const int Height = 220;
    public const int Left = 8;
    public const int Right = 520;
    public const int Top = 18;
    public const int Bottom = 190;

    private readonly int _from;
    private readonly int _to;
    private readonly decimal _least;
    private readonly decimal _most;

    public TrendScale(TrendPlan plan, IReadOnlyList<TrendPoint> points)
    {
        _from = points.Select(p => p.On).Append(plan.Starts).Min().DayNumber;
        _to = points.Select(p => p.On).Append(plan.Due).Max().DayNumber;
        decimal[] values = [.. points.Select(p => p.Value), plan.Baseline, plan.Target];
        (_least, _most) = (values.Min(), values.Max());
    }

    public DateOnly First => DateOnly.FromDayNumber(_from);

    public DateOnly Last => DateOnly.FromDayNumber(_to);

    public string X(DateOnly day) => Say(Left + ((decimal)(day.DayNumber - _from) / (_to - _from) * (Right - Left)));

    public string Y(decimal value) => Say(Bottom - ((value - _least) / (_most - _least) * (Bottom - Top)));

    /// <summary>Where a label beside a value stands, kept inside the canvas.</summary>
    public string LabelY(decimal value) => Say(Math.Clamp(decimal.Parse(Y(value), CultureInfo.InvariantCulture) + 4, Top, Bottom));

    private static string Say(decimal at) => at.ToString("0.#", CultureInfo.InvariantCulture);
}
