using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>Between which values a threshold lies, and how people call it.</summary>
/// <param name="Field">The property of the settings.</param>
/// <param name="Name">In words, as a form labels it.</param>
/// <param name="Unit">Per cent, points, months, a part of one, or a rating.</param>
/// <param name="IsWhole">Whether it takes whole numbers only.</param>
public sealed record ThresholdLimit(string Field, string Name, string Unit, decimal Least, decimal Most, bool IsWhole, Func<GovernanceSettings, decimal> Read)
{
    /// <summary>What it decides, in a sentence for the officer who may change it.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The rules that read it: "G1, D1".</summary>
    public string Rules { get; init; } = "";

    /// <summary>What the office starts with.</summary>
    public decimal Default => Read(GovernanceSettings.Default);
}

/// <summary>The scale of each threshold (domain guide §2 and §3.1), and what makes no sense between two of them.</summary>
public static class ThresholdLimits
{
    public static IReadOnlyList<ThresholdLimit> All { get; } =
    [
        Of(nameof(GovernanceSettings.ControlAbove), "Control above", "% of the votes", 50, 99, false, s => s.ControlAbove) with
        {
            Meaning = "Votes above this share are control: its holder may govern by hierarchy, and is not independent.",
            Rules = "G1, G3, G6, D1",
        },
        Of(nameof(GovernanceSettings.InfluenceFrom), "Influence from", "% of the votes", 1, 99, false, s => s.InfluenceFrom) with
        {
            Meaning = "Votes from this share on are influence: hierarchy is then doubtful, not excluded.",
            Rules = "G1, D1",
        },
        Of(nameof(GovernanceSettings.ShareWeight), "Weight of the share of sales or spending", "points", 0, 100, false, s => s.ShareWeight) with
        {
            Meaning = "How much of a dependence is the share of sales, or of spending, that the other side stands for.",
            Rules = "G5, G7, D2",
        },
        Of(nameof(GovernanceSettings.MonthsWeight), "Weight of the months to replace", "points", 0, 100, false, s => s.MonthsWeight) with
        {
            Meaning = "How much of a dependence is the time that it takes to replace the other side.",
            Rules = "G5, G7, D2",
        },
        Of(nameof(GovernanceSettings.MonthsInFull), "Months to replace that count in full", "months", 1, 600, false, s => s.MonthsInFull) with
        {
            Meaning = "Who needs so many months or more to replace the other side gets all points for time.",
            Rules = "G5, G7, D2",
        },
        Of(nameof(GovernanceSettings.InvestmentWeight), "Weight of specific investment", "points", 0, 100, false, s => s.InvestmentWeight) with
        {
            Meaning = "How much of a dependence is what was invested for this partner and is worth little elsewhere (0 to 4).",
            Rules = "G5, G7, D2",
        },
        Of(nameof(GovernanceSettings.AsymmetryWeight), "Weight of information asymmetry", "points", 0, 100, false, s => s.AsymmetryWeight) with
        {
            Meaning = "How much of a dependence is knowing less than the other side (0 to 4).",
            Rules = "G5, G7, D2",
        },
        Of(nameof(GovernanceSettings.AlternativesWeight), "Weight of few alternatives", "points", 0, 100, false, s => s.AlternativesWeight) with
        {
            Meaning = "How much of a dependence is having few other partners to go to; with none, all these points count.",
            Rules = "G5, G7, D2",
        },
        Of(nameof(GovernanceSettings.OneAlternative), "One alternative counts", "of the points", 0, 1, false, s => s.OneAlternative) with
        {
            Meaning = "With one alternative, this part of those points counts.",
            Rules = "G5, G7, D2",
        },
        Of(nameof(GovernanceSettings.TwoOrThreeAlternatives), "Two or three alternatives count", "of the points", 0, 1, false, s => s.TwoOrThreeAlternatives) with
        {
            Meaning = "With two or three alternatives, this part counts; with four or more, nothing.",
            Rules = "G5, G7, D2",
        },
        Of(nameof(GovernanceSettings.EqualUpTo), "About equal up to a gap of", "points", 0, 100, false, s => s.EqualUpTo) with
        {
            Meaning = "Two parties whose dependence differs by no more are about equal, as a network needs it.",
            Rules = "G5, G7, D2",
        },
        Of(nameof(GovernanceSettings.TiltedUpTo), "Tilted up to a gap of", "points", 0, 100, false, s => s.TiltedUpTo) with
        {
            Meaning = "Up to this gap a network is doubtful; beyond it one side is subordinate, and a network does not stand.",
            Rules = "G7, D2",
        },
        Of(nameof(GovernanceSettings.LeadingShare), "A leader has power from a share of", "%", 1, 100, false, s => s.LeadingShare) with
        {
            Meaning = "Who takes this share of the other side’s sales has power enough to lead it.",
            Rules = "G5",
        },
        Of(nameof(GovernanceSettings.CompetenceFrom), "A competence counts from a rating of", "of 4", 1, 4, true, s => s.CompetenceFrom) with
        {
            Meaning = "An offer counts as a complement in a network from this rating on.",
            Rules = "G8, D7",
        },
        Of(nameof(GovernanceSettings.JointlySetFrom), "Network domains set jointly", "%", 0, 100, false, s => s.JointlySetFrom) with
        {
            Meaning = "In a network, so many of the domains at least are to be set by all parties together.",
            Rules = "G9",
        },
        Of(nameof(GovernanceSettings.FactMonths), "Facts are fresh for", "months", 1, 120, true, s => s.FactMonths) with
        {
            Meaning = "After so many months a fact is old, and what rests on it is “valid, unverified”.",
            Rules = "G15",
        },
        Of(nameof(GovernanceSettings.OwnershipMonths), "Ownership is fresh for", "months", 1, 120, true, s => s.OwnershipMonths) with
        {
            Meaning = "After so many months a stake is old; who owns whom changes faster than the rest.",
            Rules = "G15",
        },
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
