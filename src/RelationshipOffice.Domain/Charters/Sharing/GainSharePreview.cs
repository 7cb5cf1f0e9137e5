using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What the terms would give from 20 % below to 20 % above the target cost, so that nobody signs a formula unseen (domain guide §5).</summary>
public static class GainSharePreview
{
    /// <summary>Percent of the target to each side.</summary>
    public const int Reach = 20;

    /// <summary>One point for each percent, the cheapest first; none where no cost is shared.</summary>
    public static IReadOnlyList<PreviewPoint> Of(GainShareTerms terms, IReadOnlyList<decimal> scores) => terms.Cost is not { } cost ? [] :
    [
        .. Enumerable.Range(-Reach, (2 * Reach) + 1).Select(percent =>
        {
            var at = Money.Rounded(cost.Target * (100 + percent) / 100, terms.Currency);
            var result = GainShareCalculation.Of(terms, new GainShareActual(at, scores), _ => "");
            return new PreviewPoint(percent, at, result.Result, result.Whole!.PayersShare, result.IsCapped);
        }),
    ];
}

/// <summary>What comes of one actual cost, so many percent above (below 0: below) the target.</summary>
public sealed record PreviewPoint(int Percent, Money Cost, Money Result, Money PayersShare, bool IsCapped);
