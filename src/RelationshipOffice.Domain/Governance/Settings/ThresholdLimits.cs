using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>The scale of each threshold (domain guide §2, §3 and §6), and what makes no sense between two of them.</summary>
public static class ThresholdLimits
{
    public static IReadOnlyList<ThresholdLimit> All { get; } = [.. JudgingLimits.All, .. DriftLimits.All, .. WorkLimits.All];

    /// <summary>Everything that is wrong, each with its field: <c>thresholds.off_scale</c> and the contradictions of <see cref="ThresholdErrors"/>.</summary>
    public static IReadOnlyList<Error> Faults(ThresholdSet set)
    {
        var settings = set.Governance;
        (bool Holds, Error Otherwise)[] together =
        [
            (settings.ShareWeight + settings.MonthsWeight + settings.InvestmentWeight + settings.AsymmetryWeight + settings.AlternativesWeight == 100,
                ThresholdErrors.WeightsNot100),
            (settings.InfluenceFrom < settings.ControlAbove, ThresholdErrors.InfluenceAboveControl),
            (settings.TiltedUpTo > settings.EqualUpTo, ThresholdErrors.TiltedBelowEqual),
            (settings.TwoOrThreeAlternatives <= settings.OneAlternative, ThresholdErrors.MoreForMoreAlternatives),
        ];
        return [.. All.Where(l => !Fits(l, l.Read(set))).Select(OffScale), .. together.Where(t => !t.Holds).Select(t => t.Otherwise)];
    }

    /// <summary>What differs, for people: "About equal up to a gap of: 20 → 25 points".</summary>
    public static string Changes(ThresholdSet before, ThresholdSet after) => string.Join("; ", All
        .Where(l => l.Read(before) != l.Read(after))
        .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Name}: {l.Read(before):0.##} → {l.Read(after):0.##} {l.Unit}")));

    private static bool Fits(ThresholdLimit limit, decimal value) =>
        value >= limit.Least && value <= limit.Most && (!limit.IsWhole || value == decimal.Truncate(value));

    private static Error OffScale(ThresholdLimit limit) => ThresholdErrors.OffScale(
        limit.Field, string.Create(CultureInfo.InvariantCulture, $"{limit.Name}: choose {(limit.IsWhole ? "a whole number " : "")}from {limit.Least:0.##} to {limit.Most:0.##} {limit.Unit}."));
}
