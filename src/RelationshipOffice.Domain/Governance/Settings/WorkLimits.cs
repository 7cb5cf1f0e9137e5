using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>The scales of strategic fit (domain guide §6) and of the periods of decisions and of the ladder (§3 and §7).</summary>
internal static class WorkLimits
{
    public static IReadOnlyList<ThresholdLimit> All { get; } =
    [
        ThresholdLimit.Of(nameof(FitSettings.LowUpTo), "Low up to a middle of", "of 5", 1, 4.5m, false, s => s.Fit.LowUpTo) with
        {
            Group = "Strategic fit",
            Meaning = "In a new relation a party whose middle answer is this or less shows a gap that the parties have to bridge.",
            Rules = "Fit, §6",
        },
        ThresholdLimit.Of(nameof(FitSettings.ApartFrom), "Apart from a difference of", "points", 0.5m, 4, false, s => s.Fit.ApartFrom) with
        {
            Group = "Strategic fit",
            Meaning = "So much between two parties is a gap; in a running relation also between today and what is wanted.",
            Rules = "Fit, §6",
        },
        ThresholdLimit.Of(nameof(FitSettings.SpreadFrom), "Of two minds from a difference of", "points", 1, 4, true, s => s.Fit.SpreadFrom) with
        {
            Group = "Strategic fit",
            Meaning = "So much between people of one party is a gap, though their middle looks well.",
            Rules = "Fit, §6",
        },
        ThresholdLimit.Of(nameof(Periods.CommentDays), "Comment and answer to a decision", "working days", 1, 60, true, s => s.Periods.CommentDays) with
        {
            Group = "Periods",
            Meaning = "So long the parties have to comment or consent, and so long at least a leader waits before its decision takes effect.",
            Rules = "Decisions, §3",
        },
        ThresholdLimit.Of(nameof(Periods.AnswerDays), "Answer to a challenge", "working days", 1, 60, true, s => s.Periods.AnswerDays) with
        {
            Group = "Periods",
            Meaning = "So long whoever decides has to answer a challenge, a waiver request or an appeal in writing.",
            Rules = "Decisions, §3; D5",
        },
        ThresholdLimit.Of(nameof(Periods.IptDays), "Ladder: working team (IPT)", "working days", 1, 60, true, s => s.Periods.IptDays) with
        {
            Group = "Periods",
            Meaning = "So long the first rung has for a matter that is stuck.",
            Rules = "Ladder, §7",
        },
        ThresholdLimit.Of(nameof(Periods.AmtDays), "Ladder: tactical team (AMT)", "working days", 1, 60, true, s => s.Periods.AmtDays) with
        {
            Group = "Periods",
            Meaning = "So long the second rung has.",
            Rules = "Ladder, §7",
        },
        ThresholdLimit.Of(nameof(Periods.RmtDays), "Ladder: strategic team (RMT)", "working days", 1, 60, true, s => s.Periods.RmtDays) with
        {
            Group = "Periods",
            Meaning = "So long the third rung has.",
            Rules = "Ladder, §7",
        },
        ThresholdLimit.Of(nameof(Periods.JgaDays), "Ladder: Joint Governance Authority (JGA)", "working days", 1, 60, true, s => s.Periods.JgaDays) with
        {
            Group = "Periods",
            Meaning = "So long the fourth rung has.",
            Rules = "Ladder, §7",
        },
        ThresholdLimit.Of(nameof(Periods.NeutralDays), "Ladder: neutral person", "working days", 1, 60, true, s => s.Periods.NeutralDays) with
        {
            Group = "Periods",
            Meaning = "So long the neutral person has, the last stop.",
            Rules = "Ladder, §7",
        },
    ];
}
