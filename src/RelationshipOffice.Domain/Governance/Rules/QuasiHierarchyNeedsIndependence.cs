namespace RelationshipOffice.Domain.Governance;

/// <summary>G3: with control in G1's sense a quasi-hierarchy is Invalid, for this is hierarchy. Control by contract alone does not make it so (§3.4, 5).</summary>
internal sealed class QuasiHierarchyNeedsIndependence : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at) => !at.Is(GovernanceType.QuasiHierarchy)
        ? []
        : at.Pairs.Select(p => Independence.Of(at, p, GovernanceRule.G3, "quasi-hierarchy", byContract: Validity.Valid));
}
