using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Value, effort, gain and pain of a file as the use cases take them, so that a file is refused what a screen is refused.</summary>
internal static class GainShareAsFields
{
    public static NamedValue Of(ValueEntry entry, Func<string, PartnerId> partner) => new()
    {
        Kind = entry.Kind,
        Party = entry.Party is { } party ? partner(party) : null,
        Words = entry.Text,
        Amount = entry.Amount,
        Currency = entry.Currency ?? "",
        Estimate = entry.Estimate,
    };

    public static SetGainShare Of(CharterId charter, GainShareEntry entry, Func<string, PartnerId> partner) => new()
    {
        Charter = charter,
        Version = 0,
        Payer = partner(entry.Payer),
        Currency = entry.Currency,
        CostSharing = entry.Target is null ? CostSharing.NotShared : entry.Share is null ? CostSharing.Bands : CostSharing.OneShare,
        Target = entry.Target,
        Fee = entry.Fee,
        Share = entry.Share,
        Below = [.. entry.Below.Select(Of)],
        Above = [.. entry.Above.Select(Of)],
        Pool = entry.Pool,
        Areas = [.. entry.Areas.Select(a => new NamedArea { Name = a.Name, Weight = a.Weight })],
        Cap = entry.Cap,
        Splits = [.. entry.Splits.Select(s => new NamedSplit { Partner = partner(s.Partner), Share = s.Share })],
    };

    private static NamedBand Of(BandEntry band) => new() { From = band.From, To = band.To, Share = band.Share };
}
