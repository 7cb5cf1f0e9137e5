namespace RelationshipOffice.Domain.Collaboration;

/// <summary>The escalation ladder and its times in working days † (domain guide §7): IPT 5, AMT 5, RMT 10, JGA 10, then a neutral person.</summary>
public static class Ladder
{
    public static int DaysOf(LadderStep step) => step is LadderStep.Ipt or LadderStep.Amt ? 5 : 10;

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
