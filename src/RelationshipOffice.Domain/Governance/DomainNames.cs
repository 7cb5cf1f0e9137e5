using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>How people call the decision domains, in the middle of a sentence.</summary>
public static class DomainNames
{
    public static string Of(DecisionDomain domain) => domain switch
    {
        DecisionDomain.Product => "what is produced",
        DecisionDomain.Standards => "standards",
        DecisionDomain.Volume => "volume and schedule",
        DecisionDomain.Price => "price and value share",
        DecisionDomain.Quality => "quality and compliance",
        DecisionDomain.DataAndIp => "data and IP",
        DecisionDomain.Brand => "brand and customer",
        DecisionDomain.People => "people and staffing",
        DecisionDomain.Investment => "investment and innovation",
        DecisionDomain.Entry => "entry of partners",
        DecisionDomain.Exit => "exit",
        _ => throw new ArgumentOutOfRangeException(nameof(domain)),
    };

    public static string Of(GovernanceType type) => type switch
    {
        GovernanceType.Network => "network",
        GovernanceType.QuasiHierarchy => "quasi-hierarchy",
        GovernanceType.Hierarchy => "hierarchy",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
