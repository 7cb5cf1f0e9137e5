using System.Globalization;

namespace RelationshipOffice.Web.Pictures;

/// <summary>Places days and values on the canvas of a trend.</summary>
public sealed class TrendScale
{
    public const int Width = 640;
    public const int Height = 244;
    public const int Left = 8;
    public const int Right = 520;
    public const int Top = 18;
    public const int Bottom = 190;

    public const int FlagTop = 207;
    public const string FlagText = "212";

    // Of a label on a phone, where letters are larger in proportion.
    private const int LineHeight = 22;

    private readonly int _from;
    private readonly int _to;
    private readonly decimal _least;
    private readonly decimal _most;

    public TrendScale(TrendPlan plan, IReadOnlyList<TrendPoint> points, TrendBand? band = null)
    {
        _from = points.Select(p => p.On).Append(plan.Starts).Min().DayNumber;
        _to = points.Select(p => p.On).Append(plan.Due).Max().DayNumber;
        decimal[] values = [.. points.Select(p => p.Value), plan.Baseline, plan.Target, .. band is null ? [] : new[] { band.LeastAtDue, band.MostAtDue, band.LeastNow, band.MostNow }];
        (_least, _most) = (values.Min(), values.Max());
    }

    public DateOnly First => DateOnly.FromDayNumber(_from);

    public DateOnly Last => DateOnly.FromDayNumber(_to);

    public string X(DateOnly day) => Say(Left + ((decimal)(day.DayNumber - _from) / (_to - _from) * (Right - Left)));

    public string Y(decimal value) => Say(Bottom - ((value - _least) / (_most - _least) * (Bottom - Top)));

    /// <summary>Where labels beside these values stand: in their order, inside the canvas, none upon another.</summary>
    public IReadOnlyList<string> Apart(IReadOnlyList<decimal> values)
    {
        var (places, at) = (new decimal[values.Count], decimal.MinValue);
        foreach (var (value, index) in values.Select((value, index) => (value, index)).OrderByDescending(v => v.value))
        {
            var wanted = Math.Clamp(decimal.Parse(Y(value), CultureInfo.InvariantCulture) + 4, Top, Bottom);
            places[index] = at = at == decimal.MinValue ? wanted : Math.Max(wanted, at + LineHeight);
        }

        var over = Math.Max(0, at - Bottom);
        return [.. places.Select(place => Say(place - over))];
    }

    private static string Say(decimal at) => at.ToString("0.#", CultureInfo.InvariantCulture);
}
