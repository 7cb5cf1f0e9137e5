namespace RelationshipOffice.Domain.Governance;

/// <summary>G6: partners of a network are independent, or peers without a line between them; control is Invalid unless the owner delegated the domain (G11).</summary>
internal sealed class NetworkNeedsIndependence : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at) => at.PlainNetworkPairs
        .Select(p => Independence.Of(at, p, GovernanceRule.G6, "network", byContract: Validity.Warning));
}
