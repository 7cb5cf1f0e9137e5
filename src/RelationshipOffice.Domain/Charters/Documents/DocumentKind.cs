namespace RelationshipOffice.Domain.Charters;

/// <summary>The three documents that are made from one record (domain guide §4).</summary>
public enum DocumentKind
{
    /// <summary>The whole text, to be attached to a contract.</summary>
    ContractAnnex,

    /// <summary>Slides for people who never saw the charter.</summary>
    CommunicationDeck,

    /// <summary>The clause by which a contract refers to the charter.</summary>
    InvokingClause,
}
