namespace RelationshipOffice.Domain.People;

/// <summary>A right in words. A use case names the one it requires; what it may touch is decided by reach.</summary>
public enum Permission
{
    /// <summary>What anyone may do, signed in or not: sign in, follow a link.</summary>
    Visit,

    /// <summary>What everyone who is signed in may do with their own account and own lists.</summary>
    UseTheOffice,

    SeePartners,
    KeepPartners,
    SeeOutcomes,
    KeepOutcomes,
    RecordObservations,
    SeeCharters,
    DraftCharters,
    GovernCharters,
    MoveCharters,
    TakePositions,
    SignCharters,

    /// <summary>Give notice of decisions and of changes of type, escalate and withdraw them.</summary>
    ProposeDecisions,

    /// <summary>Speak for one's party in decisions: positions, comments, challenges and answers.</summary>
    TakeDecisionPositions,

    /// <summary>Invite people to a decision for a function, and say whether a function prevailed.</summary>
    InviteFunctions,

    /// <summary>Record a function's position where one is invited, and nothing else by that right.</summary>
    RecordFunctionalPositions,

    /// <summary>Write down decisions from before a charter came into the office.</summary>
    RecordPastDecisions,

    /// <summary>See whose function prevails how often.</summary>
    SeeFunctionBalance,

    /// <summary>Set the weekend and the holidays by which periods are counted.</summary>
    KeepCalendar,

    /// <summary>Change the thresholds by which governance is judged.</summary>
    SetThresholds,
    SeeActivity,

    /// <summary>Keep the statements and the templates from which charters are written.</summary>
    KeepLibrary,

    /// <summary>The page for executives: all outcomes and what endangers them.</summary>
    SeeExecutivePage,

    /// <summary>See the office as one partner sees it, changing nothing.</summary>
    LookAsPartner,

    SeePeople,
    AdministerPeople,
    AdministerOffice,
}
