namespace RelationshipOffice.Domain.Governance;

/// <summary>How a power gap is called, by its size alone (domain guide §2).</summary>
public enum Band
{
    /// <summary>Up to 20 points by default.</summary>
    AboutEqual,

    /// <summary>Over 20 to 40 points by default.</summary>
    Tilted,

    /// <summary>Over 40 points by default.</summary>
    Subordinate,
}
