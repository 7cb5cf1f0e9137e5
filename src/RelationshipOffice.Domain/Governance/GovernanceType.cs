namespace RelationshipOffice.Domain.Governance;

/// <summary>How a decision domain is governed (Humphrey and Schmitz; domain guide §3).</summary>
public enum GovernanceType
{
    /// <summary>Partners of about equal power decide together, one vote per party.</summary>
    Network,

    /// <summary>Legally independent partners; one leads and sets rules that the others comply with.</summary>
    QuasiHierarchy,

    /// <summary>One party is owned by the other, and the owner decides.</summary>
    Hierarchy,
}
