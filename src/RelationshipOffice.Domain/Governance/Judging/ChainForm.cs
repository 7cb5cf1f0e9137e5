namespace RelationshipOffice.Domain.Governance;

/// <summary>How a relationship in a value chain is run, by what is exchanged in it (Gereffi, Humphrey and Sturgeon 2005; G10).</summary>
public enum ChainForm
{
    /// <summary>A contract will do; no charter is needed.</summary>
    Market,
    Modular,
    Relational,
    Captive,
    Hierarchy,

    /// <summary>The partner stays out of the chain.</summary>
    OutOfChain,

    /// <summary>Simple, yet not to be written down: the answers contradict themselves.</summary>
    Contradiction,
}
