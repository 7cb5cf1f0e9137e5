using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>The escalation ladder and the working days † that each rung has (domain guide §7).</summary>
public static class Ladder
{
    public static int DaysOf(LadderStep step, Periods periods) => step switch
    {
        LadderStep.Ipt => periods.IptDays,
        LadderStep.Amt => periods.AmtDays,
        LadderStep.Rmt => periods.RmtDays,
        LadderStep.Jga => periods.JgaDays,
        LadderStep.Neutral => periods.NeutralDays,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>How people call a rung, in the middle of a sentence.</summary>
    public static string NameOf(LadderStep step) => step switch
    {
        LadderStep.Ipt => "the working team (IPT)",
        LadderStep.Amt => "the tactical team (AMT)",
        LadderStep.Rmt => "the strategic team (RMT)",
        LadderStep.Jga => "the Joint Governance Authority (JGA)",
        LadderStep.Neutral => "a neutral person",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
