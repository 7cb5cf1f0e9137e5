namespace RelationshipOffice.Domain.Governance;

/// <summary>G12: what a regulator or a standard sets is external, whatever type was chosen; the parties decide only how to comply.</summary>
internal sealed class OutsideSetterOverrides : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at) => !at.Domain.IsExternal
        ? []
        :
        [
            new Finding(GovernanceRule.G12, Validity.Valid,
                $"{at.Domain.OutsideSetter} sets {at.Name}; the parties decide only how to comply.")
            {
                Threshold = Threshold.Of("An outside setter overrides", GovernanceRule.G12),
            },
        ];
}
