namespace RelationshipOffice.Domain.Charters;

/// <summary>How people call the levels of bodies and what members do there, in the middle of a sentence.</summary>
public static class BodyNames
{
    public static string Of(BodyLevel level) => level switch
    {
        BodyLevel.Jga => "executive (JGA)",
        BodyLevel.Rmt => "strategic (RMT)",
        BodyLevel.Amt => "tactical (AMT)",
        BodyLevel.Ipt => "working (IPT)",
        _ => "secretariat",
    };

    public static string Of(BodyDuty duty) => duty switch
    {
        BodyDuty.Chair => "chair",
        BodyDuty.Deputy => "deputy",
        BodyDuty.Secretary => "secretary",
        _ => "member",
    };

    /// <summary>† Working days that a level has to settle what is put before it, in a ladder to begin from (domain guide §7).</summary>
    public static int LadderDaysOf(BodyLevel level) => level is BodyLevel.Ipt or BodyLevel.Amt ? 5 : 10;
}
