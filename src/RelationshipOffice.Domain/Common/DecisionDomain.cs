namespace RelationshipOffice.Domain.Common;

/// <summary>What there is to decide in a relationship; each charter says for each of them who decides (domain guide §3).</summary>
public enum DecisionDomain
{
    /// <summary>What is produced.</summary>
    Product,

    /// <summary>How it is produced, and to which standards.</summary>
    Standards,

    /// <summary>Volume and schedule.</summary>
    Volume,

    /// <summary>Price and value share.</summary>
    Price,

    /// <summary>Quality and compliance.</summary>
    Quality,

    /// <summary>Data and intellectual property.</summary>
    DataAndIp,

    /// <summary>Brand and customer.</summary>
    Brand,

    /// <summary>People and staffing.</summary>
    People,

    /// <summary>Investment and innovation.</summary>
    Investment,

    /// <summary>Entry of partners.</summary>
    Entry,

    /// <summary>How the relationship ends.</summary>
    Exit,
}
