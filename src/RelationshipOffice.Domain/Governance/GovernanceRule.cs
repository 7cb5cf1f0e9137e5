namespace RelationshipOffice.Domain.Governance;

/// <summary>The rules by which governance is judged (domain guide §3.1), and the checks of combinations that follow them.</summary>
public enum GovernanceRule
{
    /// <summary>Hierarchy needs control.</summary>
    G1,

    /// <summary>The owner leads.</summary>
    G2,

    /// <summary>Quasi-hierarchy needs independent partners.</summary>
    G3,

    /// <summary>Quasi-hierarchy needs one leader and published rules.</summary>
    G4,

    /// <summary>A leader needs power.</summary>
    G5,

    /// <summary>Network needs independent partners.</summary>
    G6,

    /// <summary>Network needs about equal power.</summary>
    G7,

    /// <summary>Each party of a network offers what another needs.</summary>
    G8,

    /// <summary>A network sets parameters jointly.</summary>
    G9,

    /// <summary>Complexity, codifiability and capability fit the type.</summary>
    G10,

    /// <summary>A domain delegated by the owner.</summary>
    G11,

    /// <summary>A domain set from outside.</summary>
    G12,

    /// <summary>A mandatory domain needs a rule.</summary>
    G13,

    /// <summary>Of three or more parties the worst pair counts.</summary>
    G14,

    /// <summary>Facts must be fresh and verified.</summary>
    G15,

    /// <summary>Combination: a network that one party leads in practice.</summary>
    LedInPractice,

    /// <summary>Combination: exit or price led by one party without a notice period.</summary>
    NoNotice,

    /// <summary>Combination: loyalties owed in several charters that exclude each other.</summary>
    Loyalty,
}
