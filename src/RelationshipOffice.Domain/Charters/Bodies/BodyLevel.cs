namespace RelationshipOffice.Domain.Charters;

/// <summary>Where a joint body stands, top down (domain guide §4).</summary>
public enum BodyLevel
{
    /// <summary>Joint Governance Authority: the sponsors.</summary>
    Jga,

    /// <summary>Strategic: the relationship managers.</summary>
    Rmt,

    /// <summary>Tactical: those who run the work.</summary>
    Amt,

    /// <summary>A working team for one matter.</summary>
    Ipt,

    /// <summary>Prepares and records, and has no vote.</summary>
    Secretariat,
}
