using System.Globalization;
using RelationshipOffice.Application.Charters;

namespace RelationshipOffice.Web.Pictures;

/// <summary>Places percents and amounts on the canvas of a preview; amounts above 0 lie above the line.</summary>
public sealed class PreviewScale
{
    public const int Width = 640;
    public const int Height = 260;
    public const int Left = 8;
    public const int Right = 510;
    public const int Top = 24;
    public const int Bottom = 214;
    private const int LabelHeight = 54;

    private readonly int _from;
    private readonly int _to;
    private readonly decimal _least;
    private readonly decimal _most;

    public PreviewScale(IReadOnlyList<PreviewRow> points)
    {
        (_from, _to) = (points[0].Percent, points[^1].Percent);
        _least = points.Min(p => Math.Min(0, Math.Min(p.Result, p.PayersShare)));
        _most = points.Max(p => Math.Max(0, Math.Max(p.Result, p.PayersShare)));
    }

    public string X(int percent) => Say(Left + ((decimal)(percent - _from) / (_to - _from) * (Right - Left)));

    /// <summary>Where a cost lies that is no whole percent of the target.</summary>
    public string X(decimal cost, decimal target) => Say(Left + ((PercentOf(cost, target) - _from) / (_to - _from) * (Right - Left)));

    public bool IsWithin(decimal cost, decimal target) => PercentOf(cost, target) >= _from && PercentOf(cost, target) <= _to;

    public string Y(decimal amount) => Say(At(amount));

    /// <summary>Where a label over a point of the line stands.</summary>
    public string AboveY(decimal amount) => Say(Math.Max(14, At(amount) - 10));

    /// <summary>Where the labels beside the last two amounts stand, apart from each other and within the canvas.</summary>
    public (string One, string Other) Labels(decimal one, decimal other)
    {
        var (first, second) = (At(one), At(other));
        var middle = (first + second) / 2;
        if (Math.Abs(first - second) < LabelHeight)
        {
            var side = first <= second ? -1 : 1;
            (first, second) = (middle + (side * LabelHeight / 2m), middle - (side * LabelHeight / 2m));
        }

        var shift = Math.Max(0, Top - Math.Min(first, second)) - Math.Max(0, Math.Max(first, second) - (Bottom - 12));
        return (Say(first + shift), Say(second + shift));
    }

    /// <summary>"−10 m", "650 k": an amount short enough for a picture.</summary>
    public static string Short(decimal amount)
    {
        var (part, unit) = Math.Abs(amount) switch
        {
            >= 1_000_000_000 => (amount / 1_000_000_000, " bn"),
            >= 1_000_000 => (amount / 1_000_000, " m"),
            >= 1_000 => (amount / 1_000, " k"),
            _ => (amount, ""),
        };
        return Math.Round(part, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.CurrentCulture).Replace('-', '−') + unit;
    }

    private static decimal PercentOf(decimal cost, decimal target) => (cost - target) * 100 / target;

    private decimal At(decimal amount) => _most == _least ? (Top + Bottom) / 2m : Bottom - ((amount - _least) / (_most - _least) * (Bottom - Top));

    private static string Say(decimal at) => at.ToString("0.#", CultureInfo.InvariantCulture);
}
