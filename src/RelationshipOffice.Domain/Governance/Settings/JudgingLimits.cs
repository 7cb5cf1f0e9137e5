namespace RelationshipOffice.Domain.Governance;

/// <summary>The scales of the thresholds of verdicts (domain guide §2 and §3.1).</summary>
internal static class JudgingLimits
{
    public static IReadOnlyList<ThresholdLimit> All { get; } =
    [
        ThresholdLimit.Of(nameof(GovernanceSettings.ControlAbove), "Control above", "% of the votes", 50, 99, false, s => s.Governance.ControlAbove) with
        {
            Group = "Ownership",
            Meaning = "Votes above this share are control: its holder may govern by hierarchy, and is not independent.",
            Rules = "G1, G3, G6, D1",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.InfluenceFrom), "Influence from", "% of the votes", 1, 99, false, s => s.Governance.InfluenceFrom) with
        {
            Group = "Ownership",
            Meaning = "Votes from this share on are influence: hierarchy is then doubtful, not excluded.",
            Rules = "G1, D1",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.ShareWeight), "Weight of the share of sales or spending", "points", 0, 100, false, s => s.Governance.ShareWeight) with
        {
            Group = "Dependence",
            Meaning = "How much of a dependence is the share of sales, or of spending, that the other side stands for.",
            Rules = "G5, G7, D2",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.MonthsWeight), "Weight of the months to replace", "points", 0, 100, false, s => s.Governance.MonthsWeight) with
        {
            Group = "Dependence",
            Meaning = "How much of a dependence is the time that it takes to replace the other side.",
            Rules = "G5, G7, D2",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.MonthsInFull), "Months to replace that count in full", "months", 1, 600, false, s => s.Governance.MonthsInFull) with
        {
            Group = "Dependence",
            Meaning = "Who needs so many months or more to replace the other side gets all points for time.",
            Rules = "G5, G7, D2",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.InvestmentWeight), "Weight of specific investment", "points", 0, 100, false, s => s.Governance.InvestmentWeight) with
        {
            Group = "Dependence",
            Meaning = "How much of a dependence is what was invested for this partner and is worth little elsewhere (0 to 4).",
            Rules = "G5, G7, D2",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.AsymmetryWeight), "Weight of information asymmetry", "points", 0, 100, false, s => s.Governance.AsymmetryWeight) with
        {
            Group = "Dependence",
            Meaning = "How much of a dependence is knowing less than the other side (0 to 4).",
            Rules = "G5, G7, D2",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.AlternativesWeight), "Weight of few alternatives", "points", 0, 100, false, s => s.Governance.AlternativesWeight) with
        {
            Group = "Dependence",
            Meaning = "How much of a dependence is having few other partners to go to; with none, all these points count.",
            Rules = "G5, G7, D2",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.OneAlternative), "One alternative counts", "of the points", 0, 1, false, s => s.Governance.OneAlternative) with
        {
            Group = "Dependence",
            Meaning = "With one alternative, this part of those points counts.",
            Rules = "G5, G7, D2",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.TwoOrThreeAlternatives), "Two or three alternatives count", "of the points", 0, 1, false, s => s.Governance.TwoOrThreeAlternatives) with
        {
            Group = "Dependence",
            Meaning = "With two or three alternatives, this part counts; with four or more, nothing.",
            Rules = "G5, G7, D2",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.EqualUpTo), "About equal up to a gap of", "points", 0, 100, false, s => s.Governance.EqualUpTo) with
        {
            Group = "Power",
            Meaning = "Two parties whose dependence differs by no more are about equal, as a network needs it.",
            Rules = "G5, G7, D2",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.TiltedUpTo), "Tilted up to a gap of", "points", 0, 100, false, s => s.Governance.TiltedUpTo) with
        {
            Group = "Power",
            Meaning = "Up to this gap a network is doubtful; beyond it one side is subordinate, and a network does not stand.",
            Rules = "G7, D2",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.LeadingShare), "A leader has power from a share of", "%", 1, 100, false, s => s.Governance.LeadingShare) with
        {
            Group = "Power",
            Meaning = "Who takes this share of the other side’s sales has power enough to lead it.",
            Rules = "G5",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.CompetenceFrom), "A competence counts from a rating of", "of 4", 1, 4, true, s => s.Governance.CompetenceFrom) with
        {
            Group = "Networks",
            Meaning = "An offer counts as a complement in a network from this rating on.",
            Rules = "G8, D7",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.JointlySetFrom), "Network domains set jointly", "%", 0, 100, false, s => s.Governance.JointlySetFrom) with
        {
            Group = "Networks",
            Meaning = "In a network, so many of the domains at least are to be set by all parties together.",
            Rules = "G9",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.FactMonths), "Facts are fresh for", "months", 1, 120, true, s => s.Governance.FactMonths) with
        {
            Group = "Freshness",
            Meaning = "After so many months a fact is old, and what rests on it is “valid, unverified”.",
            Rules = "G15",
        },
        ThresholdLimit.Of(nameof(GovernanceSettings.OwnershipMonths), "Ownership is fresh for", "months", 1, 120, true, s => s.Governance.OwnershipMonths) with
        {
            Group = "Freshness",
            Meaning = "After so many months a stake is old; who owns whom changes faster than the rest.",
            Rules = "G15",
        },
    ];
}
