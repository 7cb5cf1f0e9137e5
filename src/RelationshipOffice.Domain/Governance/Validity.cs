namespace RelationshipOffice.Domain.Governance;

/// <summary>How a chosen type stands against the facts, from good to bad; the worst of several counts.</summary>
public enum Validity
{
    Valid,
    Warning,

    /// <summary>Facts are missing: never good, never bad; agreement waits for an acknowledgement (domain guide §3.4, 1).</summary>
    NoData,

    /// <summary>Against the rules: blocks review and agreement.</summary>
    Invalid,
}
