using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Charters.Sharing;

/// <summary>What a form of gain and pain begins from: the terms as they stand, or usual ones.</summary>
internal static class TermsAsFields
{
    public static SetGainShare Of(CharterId charter, uint version, GainShareRow terms) => new()
    {
        Charter = charter,
        Version = version,
        Payer = terms.Payer.Partner,
        Currency = terms.Currency,
        CostSharing = terms.CostSharing,
        Target = terms.Target,
        Fee = terms.Fee,
        Share = terms.Share,
        Below = Bands(terms.Below),
        Above = Bands(terms.Above),
        Pool = terms.Pool,
        Areas = [.. terms.Areas.Select(a => new NamedArea { Name = a.Name, Weight = a.Weight })],
        Cap = terms.Cap,
        Splits = [.. terms.Splits.Select(s => new NamedSplit { Partner = s.Partner.Partner, Share = s.Share })],
    };

    /// <summary>Half and half; the first party pays, and the others share alike.</summary>
    public static SetGainShare Usual(CharterId charter, uint version, IReadOnlyList<PartyDetails> parties)
    {
        var partners = parties.Skip(1).ToList();
        var each = partners.Count == 0 ? 0 : Math.Floor(10_000m / partners.Count) / 100;
        return new SetGainShare
        {
            Charter = charter,
            Version = version,
            Payer = parties.Count > 0 ? parties[0].Partner : null,
            Share = 50,
            Below = Bands([]),
            Above = Bands([]),
            Splits = [.. partners.Select((p, at) => new NamedSplit { Partner = p.Partner, Share = at == 0 ? 100 - (each * (partners.Count - 1)) : each })],
        };
    }

    // One band without end is there to begin from, also while one share holds.
    private static List<NamedBand> Bands(IReadOnlyList<TextBand> bands) =>
        bands.Count == 0 ? [new NamedBand()] : [.. bands.Select(b => new NamedBand { From = b.From, To = b.To, Share = b.Share })];
}
