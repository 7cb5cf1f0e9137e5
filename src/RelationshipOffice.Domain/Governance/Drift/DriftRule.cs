namespace RelationshipOffice.Domain.Governance;

/// <summary>What can show that a chosen governance type stops fitting (domain guide §3.3), and the conflict across charters.</summary>
public enum DriftRule
{
    /// <summary>Votes cross 20, 50 or 100 %, or become restricted or free.</summary>
    D1,

    /// <summary>The power gap changes band.</summary>
    D2,

    /// <summary>The share of sales crosses 50 %.</summary>
    D3,

    /// <summary>A network with a hidden leader.</summary>
    D4,

    /// <summary>A leader whose rules are challenged, or who misses its duties.</summary>
    D5,

    /// <summary>A follower that has grown up.</summary>
    D6,

    /// <summary>A network that lost what made its parties complementary.</summary>
    D7,

    /// <summary>Decisions outside the body, or late consents.</summary>
    D8,

    /// <summary>A hierarchy whose unit was divested or sells outside.</summary>
    D9,

    /// <summary>An answer on complexity, codifiability or capability changed.</summary>
    D10,

    /// <summary>The key persons of one side changed.</summary>
    D11,

    /// <summary>One party owes in two charters what excludes each other (combination check, domain guide §3.1).</summary>
    Loyalty,
}
