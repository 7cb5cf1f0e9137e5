using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>On which side of the target a band lies.</summary>
public enum BandSide
{
    /// <summary>Cost below the target: a gain.</summary>
    Below,

    /// <summary>Cost above the target: a loss.</summary>
    Above,
}

/// <summary>From where to where, in percent of the target away from it, the partners take which share.</summary>
/// <param name="To">None: all that lies beyond.</param>
public sealed record CostBand(decimal From, decimal? To, Percent Share)
{
    public const decimal FurthestEdge = 1_000;

    /// <summary>"0 % to 10 %", "beyond 20 %".</summary>
    public string Reach => To is { } to ? $"{Say(From)} % to {Say(to)} %" : From == 0 ? "all of it" : $"beyond {Say(From)} %";

    /// <summary>How much of this distance from the target lies in the band, both as amounts.</summary>
    public decimal PartOf(decimal distance, decimal target)
    {
        var reached = To is { } to ? Math.Min(distance, to * target / 100) : distance;
        return Math.Max(0, reached - (From * target / 100));
    }

    /// <summary>The bands of one side, from the target outwards, leave nothing out and meet without overlap.</summary>
    internal static void GuardRow(IReadOnlyList<CostBand> bands, string field)
    {
        Rule.Guard(bands.Count > 0, GainShareErrors.BandsMissing with { Field = field });
        Rule.Guard(bands.Count <= CostShare.MostBands, GainShareErrors.TooManyBands with { Field = field });
        var edge = 0m;
        foreach (var (band, at) in bands.Select((b, i) => (b, i)))
        {
            var here = $"{field}[{at}]";
            Rule.Guard(decimal.Round(band.From, 2) == band.From && band.To is not > FurthestEdge, GainShareErrors.BandEdge with { Field = $"{here}.To" });
            Rule.Guard(band.From >= edge, GainShareErrors.BandsOverlap(band.From, edge) with { Field = $"{here}.From" });
            Rule.Guard(band.From <= edge, GainShareErrors.BandsHole(edge, band.From) with { Field = $"{here}.From" });
            var isLast = at == bands.Count - 1;
            Rule.Guard(isLast || band.To is not null, GainShareErrors.BandsBeyond with { Field = $"{here}.To" });
            Rule.Guard(!isLast || band.To is null, GainShareErrors.BandsEnd with { Field = $"{here}.To" });
            Rule.Guard(band.To is not { } to || (to > band.From && decimal.Round(to, 2) == to), GainShareErrors.BandEmpty with { Field = $"{here}.To" });
            edge = band.To ?? edge;
        }
    }

    private static string Say(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture);
}
