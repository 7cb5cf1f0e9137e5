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
    SeeActivity,

    /// <summary>The page for executives: all outcomes and what endangers them.</summary>
    SeeExecutivePage,

    SeePeople,
    AdministerPeople,
    AdministerOffice,
}
