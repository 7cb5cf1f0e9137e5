using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>Between which values a threshold lies, and how people call it.</summary>
/// <param name="Field">The property of the settings.</param>
/// <param name="Name">In words, as a form labels it.</param>
/// <param name="Unit">Per cent, points, months, a part of one, or a rating.</param>
/// <param name="IsWhole">Whether it takes whole numbers only.</param>
public sealed record ThresholdLimit(string Field, string Name, string Unit, decimal Least, decimal Most, bool IsWhole, Func<GovernanceSettings, decimal> Read);

/// <summary>The scale of each threshold (domain guide §2 and §3.1), and what makes no sense between two of them.</summary>
public static class ThresholdLimits
{
    public static IReadOnlyList<ThresholdLimit> All { get; } =
    [
        Of(nameof(GovernanceSettings.ControlAbove), "Control above", "% of the votes", 50, 99, false, s => s.ControlAbove),
        Of(nameof(GovernanceSettings.InfluenceFrom), "Influence from", "% of the votes", 1, 99, false, s => s.InfluenceFrom),
        Of(nameof(GovernanceSettings.ShareWeight), "Weight of the share of sales or spending", "points", 0, 100, false, s => s.ShareWeight),
        Of(nameof(GovernanceSettings.MonthsWeight), "Weight of the months to replace", "points", 0, 100, false, s => s.MonthsWeight),
        Of(nameof(GovernanceSettings.MonthsInFull), "Months to replace that count in full", "months", 1, 600, false, s => s.MonthsInFull),
        Of(nameof(GovernanceSettings.InvestmentWeight), "Weight of specific investment", "points", 0, 100, false, s => s.InvestmentWeight),
        Of(nameof(GovernanceSettings.AsymmetryWeight), "Weight of information asymmetry", "points", 0, 100, false, s => s.AsymmetryWeight),
        Of(nameof(GovernanceSettings.AlternativesWeight), "Weight of few alternatives", "points", 0, 100, false, s => s.AlternativesWeight),
        Of(nameof(GovernanceSettings.OneAlternative), "One alternative counts", "of 1", 0, 1, false, s => s.OneAlternative),
        Of(nameof(GovernanceSettings.TwoOrThreeAlternatives), "Two or three alternatives count", "of 1", 0, 1, false, s => s.TwoOrThreeAlternatives),
        Of(nameof(GovernanceSettings.EqualUpTo), "About equal up to a gap of", "points", 0, 100, false, s => s.EqualUpTo),
        Of(nameof(GovernanceSettings.TiltedUpTo), "Tilted up to a gap of", "points", 0, 100, false, s => s.TiltedUpTo),
        Of(nameof(GovernanceSettings.LeadingShare), "A leader has power from a share of", "%", 1, 100, false, s => s.LeadingShare),
        Of(nameof(GovernanceSettings.CompetenceFrom), "A competence counts from a rating of", "of 4", 1, 4, true, s => s.CompetenceFrom),
        Of(nameof(GovernanceSettings.JointlySetFrom), "Network domains set jointly", "%", 0, 100, false, s => s.JointlySetFrom),
        Of(nameof(GovernanceSettings.FactMonths), "Facts are fresh for", "months", 1, 120, true, s => s.FactMonths),
        Of(nameof(GovernanceSettings.OwnershipMonths), "Ownership is fresh for", "months", 1, 120, true, s => s.OwnershipMonths),
    ];

    /// <summary>Everything that is wrong, each with its field: <c>thresholds.off_scale</c> and the contradictions of <see cref="ThresholdErrors"/>.</summary>
    public static IReadOnlyList<Error> Faults(GovernanceSettings settings)
    {
        (bool Holds, Error Otherwise)[] together =
        [
            (settings.ShareWeight + settings.MonthsWeight + settings.InvestmentWeight + settings.AsymmetryWeight + settings.AlternativesWeight == 100,
                ThresholdErrors.WeightsNot100),
            (settings.InfluenceFrom < settings.ControlAbove, ThresholdErrors.InfluenceAboveControl),
            (settings.TiltedUpTo > settings.EqualUpTo, ThresholdErrors.TiltedBelowEqual),
            (settings.TwoOrThreeAlternatives <= settings.OneAlternative, ThresholdErrors.MoreForMoreAlternatives),
        ];
        return [.. All.Where(l => !Fits(l, l.Read(settings))).Select(OffScale), .. together.Where(t => !t.Holds).Select(t => t.Otherwise)];
    }

    /// <summary>What differs, for people: "About equal up to a gap of: 20 → 25 points".</summary>
    public static string Changes(GovernanceSettings before, GovernanceSettings after) => string.Join("; ", All
        .Where(l => l.Read(before) != l.Read(after))
        .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Name}: {l.Read(before):0.##} → {l.Read(after):0.##} {l.Unit}")));

    private static bool Fits(ThresholdLimit limit, decimal value) =>
        value >= limit.Least && value <= limit.Most && (!limit.IsWhole || value == decimal.Truncate(value));

    private static Error OffScale(ThresholdLimit limit) => ThresholdErrors.OffScale(
        limit.Field, string.Create(CultureInfo.InvariantCulture, $"{limit.Name}: choose {(limit.IsWhole ? "a whole number " : "")}from {limit.Least:0.##} to {limit.Most:0.##} {limit.Unit}."));

    private static ThresholdLimit Of(
        string field, string name, string unit, decimal least, decimal most, bool isWhole, Func<GovernanceSettings, decimal> read) =>
        new(field, name, unit, least, most, isWhole, read);
}
