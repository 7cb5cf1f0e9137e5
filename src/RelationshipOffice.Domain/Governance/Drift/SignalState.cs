namespace RelationshipOffice.Domain.Governance;

/// <summary>What became of a drift signal (domain guide §3.3).</summary>
public enum SignalState
{
    /// <summary>Waits for its owner.</summary>
    Open,

    /// <summary>The parties take it up, by an alignment request.</summary>
    Accepted,

    /// <summary>There is a good reason; it opens again after a date if the fact still holds.</summary>
    Explained,

    /// <summary>It was no drift; the same fact never signals again.</summary>
    False,
}
