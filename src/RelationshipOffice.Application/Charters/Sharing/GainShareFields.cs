using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>How the difference to a target cost is shared.</summary>
public enum CostSharing
{
    /// <summary>The partners take one share of all of it.</summary>
    OneShare,

    /// <summary>A share for each band below and above the target.</summary>
    Bands,

    /// <summary>It is not shared: results alone count.</summary>
    NotShared,
}

/// <summary>A band while a form names it, in percent of the target away from it.</summary>
public sealed class NamedBand
{
    public decimal From { get; set; }

    /// <summary>None: all beyond.</summary>
    public decimal? To { get; set; }

    public decimal Share { get; set; } = 50;
}

/// <summary>A key result area while a form names it.</summary>
public sealed class NamedArea
{
    public string Name { get; set; } = "";

    public decimal Weight { get; set; }
}

/// <summary>A partner's percent while a form names it.</summary>
public sealed class NamedSplit
{
    public PartnerId? Partner { get; set; }

    public decimal Share { get; set; }
}

internal static class GainShareFields
{
    public static GainShareTerms Terms(this SetGainShare fields) => GainShareTerms.Of(
        fields.PayerTerms(), fields.Currency, fields.CostTerms(), fields.PoolTerms(), fields.Cap, [.. fields.Splits.Select(Of)]);

    /// <summary>Every part that cannot be, so that nobody learns of the second one only after mending the first.</summary>
    public static IEnumerable<Error?> Refused(this SetGainShare fields)
    {
        Error?[] parts = [Refusals.Of(() => fields.PayerTerms()), Refusals.Of(() => Money.CurrencyOf(fields.Currency)), Refusals.Of(fields.CostTerms), Refusals.Of(fields.PoolTerms)];
        Error?[] splits = [.. fields.Splits.Select((split, at) => Refusals.Of(() => Of(split, at)))];
        IReadOnlyList<Error?> known = [.. parts, .. splits];
        return known.Any(e => e is not null) ? known : [Refusals.Of(fields.Terms)];
    }

    private static PartnerId PayerTerms(this SetGainShare fields)
    {
        Rule.Guard(fields.Payer is not null, GainShareErrors.PayerMissing);
        return fields.Payer!.Value;
    }

    private static CostShare? CostTerms(this SetGainShare fields)
    {
        if (fields.CostSharing == CostSharing.NotShared)
        {
            return null;
        }

        if (fields.CostSharing == CostSharing.Bands)
        {
            return CostShare.Banded(fields.Target ?? 0, fields.Fee ?? 0, Of(fields.Below, "Below"), Of(fields.Above, "Above"));
        }

        Rule.Guard(fields.Share is not null, GainShareErrors.ShareMissing);
        return CostShare.Linear(fields.Target ?? 0, fields.Fee ?? 0, Percent.Of(fields.Share!.Value, "Share"));
    }

    private static ResultPool? PoolTerms(this SetGainShare fields) => fields.Pool is null && fields.Areas.Count == 0
        ? null
        : ResultPool.Of(fields.Pool ?? 0, [.. fields.Areas.Select((area, at) => ResultArea.Of(area.Name, area.Weight, $"Areas[{at}]"))]);

    private static IReadOnlyList<CostBand> Of(IEnumerable<NamedBand> bands, string side) =>
        [.. bands.Select((band, at) => new CostBand(band.From, band.To, Percent.Of(band.Share, $"{side}[{at}].Share")))];

    private static PartnerSplit Of(NamedSplit split, int at)
    {
        Rule.Guard(split.Partner is not null, GainShareErrors.PartnerMissing with { Field = $"Splits[{at}].Partner" });
        return new PartnerSplit(split.Partner!.Value, Percent.Of(split.Share, $"Splits[{at}].Share"));
    }
}
