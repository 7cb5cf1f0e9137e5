namespace RelationshipOffice.Domain.Collaboration;

/// <summary>What a decision is about.</summary>
public enum DecisionKind
{
    /// <summary>A matter in a domain of the charter, or outside any.</summary>
    Matter,

    /// <summary>Who decides in a domain from now on.</summary>
    ChangeOfType,

    /// <summary>Other words in the charter's text from a day on.</summary>
    Amendment,
}

/// <summary>Subjects in which followers keep a say, whatever the domain (domain guide §3.4, 11).</summary>
public enum ProtectedSubject
{
    Payment,
    IntellectualProperty,
    Exclusivity,
    DataAboutFollower,
}

/// <summary>How a decision comes about (domain guide §3, table of types).</summary>
public enum DecisionRule
{
    /// <summary>Unanimous, one vote per party; silence is never consent.</summary>
    EveryParty,

    /// <summary>The leader decides after notice and a comment period; a silent follower counts as having acknowledged.</summary>
    LeaderAfterComments,

    /// <summary>The leader decides, but the followers consent: protected domain or subject.</summary>
    LeaderWithConsent,

    /// <summary>The owner's record suffices; the unit is heard first.</summary>
    OwnerRecords,

    /// <summary>A change of type: the approvers are those of the type in force, and whoever becomes subordinate or owned.</summary>
    ApproversOfType,
}

/// <summary>Where a decision stands; computed by the program, never set by hand.</summary>
public enum DecisionState
{
    /// <summary>A consent that is needed is missing.</summary>
    Proposed,

    /// <summary>The leader has decided; the comment period runs.</summary>
    InComment,

    /// <summary>Somebody whose consent is needed objects.</summary>
    Blocked,

    /// <summary>Blocked and taken up the ladder.</summary>
    Escalated,

    /// <summary>Everything needed is there; it takes effect on its date.</summary>
    Decided,

    InEffect,

    /// <summary>Whoever decides there said no.</summary>
    Refused,

    Withdrawn,

    /// <summary>The text or the rules that it stood on changed before it came into force.</summary>
    Lapsed,
}

/// <summary>What a party says to a decision.</summary>
public enum DecisionStance
{
    Consent,
    Object,

    /// <summary>Has read it and will comply.</summary>
    Acknowledge,
}

/// <summary>Rungs of the escalation ladder, bottom up (domain guide §7).</summary>
public enum LadderStep
{
    /// <summary>Working team.</summary>
    Ipt,

    /// <summary>Tactical team.</summary>
    Amt,

    /// <summary>Strategic team.</summary>
    Rmt,

    /// <summary>Joint Governance Authority.</summary>
    Jga,

    /// <summary>A neutral person: the last stop.</summary>
    Neutral,
}
