namespace RelationshipOffice.Domain.Governance;

/// <summary>What keeps a weaker party's voice in a network in spite of unequal power (G7, domain guide §3.1).</summary>
public enum ProtectiveRule
{
    /// <summary>Each party may block a decision.</summary>
    Veto,

    /// <summary>Every party has as many seats as any other.</summary>
    EqualSeats,

    /// <summary>The parties take the chair in turn.</summary>
    RotatingChair,
}
