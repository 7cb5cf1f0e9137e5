using System.Globalization;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Tests.Charters.Sharing;

/// <summary>Builds terms of gain and pain for tests; amounts in millions, as the domain guide writes them.</summary>
internal static class AShare
{
    public static readonly PartnerId Owner = PartnerId.New(), One = PartnerId.New(), Other = PartnerId.New();

    public const decimal Million = 1_000_000m;

    /// <summary>60 to 40, in euro.</summary>
    public static GainShareTerms Of(CostShare? cost = null, ResultPool? pool = null, decimal? cap = null) => GainShareTerms.Of(
        Owner, "EUR", cost, pool, cap, [new(One, Percent.Of(60)), new(Other, Percent.Of(40))]);

    /// <summary>Variant A: half and half from a target of 100, fee and cap 10.</summary>
    public static GainShareTerms EvenShare { get; } = Of(CostShare.Linear(100 * Million, 10 * Million, Percent.Of(50)), cap: 10 * Million);

    public static CostShare Bands { get; } = CostShare.Banded(
        10 * Million, 0, [Band(0, 10, 50), Band(10, 20, 30), Band(20, null, 20)], [Band(0, 10, 50), Band(10, 20, 80), Band(20, null, 100)]);

    public static CostBand Band(decimal from, decimal? to, decimal share) => new(from, to, Percent.Of(share));

    public static GainShareResult At(this GainShareTerms terms, decimal? millions, params decimal[] scores) => GainShareCalculation.Of(
        terms, new GainShareActual(millions is { } cost ? Euro(cost) : null, scores), p => p == Owner ? "Owner" : p == One ? "One" : "Other");

    public static decimal Number(string figure) => decimal.Parse(figure, CultureInfo.InvariantCulture);

    public static Money Euro(decimal millions) => Money.Of(millions * Million, "EUR");
}
