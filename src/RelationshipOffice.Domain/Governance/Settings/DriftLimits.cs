namespace RelationshipOffice.Domain.Governance;

/// <summary>The scales of the thresholds of drift (domain guide §3.3).</summary>
internal static class DriftLimits
{
    public static IReadOnlyList<ThresholdLimit> All { get; } =
    [
        ThresholdLimit.Of(nameof(DriftSettings.HalfOfSales), "Half of the sales is from", "%", 1, 99, false, s => s.Drift.HalfOfSales) with
        {
            Group = "Drift",
            Meaning = "A share of a party’s sales that crosses this, either way, signals; so does a unit that sells less than this to its owner.",
            Rules = "D3, D9",
        },
        ThresholdLimit.Of(nameof(DriftSettings.DecisionsLookedAt), "Decisions looked back on", "decisions", 3, 100, true, s => s.Drift.DecisionsLookedAt) with
        {
            Group = "Drift",
            Meaning = "So many of the last decisions of a network tell whether one party leads it unsaid; fewer say nothing yet.",
            Rules = "D4",
        },
        ThresholdLimit.Of(nameof(DriftSettings.ProposedAbove), "Proposed by one party above", "% of them", 50, 99, false, s => s.Drift.ProposedAbove) with
        {
            Group = "Drift",
            Meaning = "Who proposed more than this of those decisions, none of them amended, leads unsaid.",
            Rules = "D4",
        },
        ThresholdLimit.Of(nameof(DriftSettings.MonthsLookedAt), "Months looked back on", "months", 1, 60, true, s => s.Drift.MonthsLookedAt) with
        {
            Group = "Drift",
            Meaning = "Challenges, late answers and late consents of so many months are counted together.",
            Rules = "D5, D8",
        },
        ThresholdLimit.Of(nameof(DriftSettings.ChallengedAbove), "Decisions challenged above", "% of the leader’s", 0, 99, false, s => s.Drift.ChallengedAbove) with
        {
            Group = "Drift",
            Meaning = "A leader of whose decisions more than this are challenged or asked to be waived no longer leads undisputed.",
            Rules = "D5",
        },
        ThresholdLimit.Of(nameof(DriftSettings.MissedDuties), "Duties missed by a leader", "times", 1, 50, true, s => s.Drift.MissedDuties) with
        {
            Group = "Drift",
            Meaning = "So many answers of a leader that came late, or not at all, signal.",
            Rules = "D5",
        },
        ThresholdLimit.Of(nameof(DriftSettings.GrownUpFrom), "A follower is grown up from a rating of", "of 4", 1, 4, true, s => s.Drift.GrownUpFrom) with
        {
            Group = "Drift",
            Meaning = "A follower so able in what its leader needs may stand beside it, if its audits find nothing.",
            Rules = "D6",
        },
        ThresholdLimit.Of(nameof(DriftSettings.CleanAudits), "Audits without a finding", "in a row", 1, 20, true, s => s.Drift.CleanAudits) with
        {
            Group = "Drift",
            Meaning = "So many audits in a row have to find nothing before that counts.",
            Rules = "D6",
        },
        ThresholdLimit.Of(nameof(DriftSettings.LateConsents), "Consents that came late", "times", 1, 50, true, s => s.Drift.LateConsents) with
        {
            Group = "Drift",
            Meaning = "So many consents after their last day signal.",
            Rules = "D8",
        },
        ThresholdLimit.Of(nameof(DriftSettings.DaysToAnswer), "A signal is due after", "days", 1, 365, true, s => s.Drift.DaysToAnswer) with
        {
            Group = "Drift",
            Meaning = "So many days an officer has to answer a signal, unless it is given another day.",
            Rules = "D1–D11",
        },
    ];
}
