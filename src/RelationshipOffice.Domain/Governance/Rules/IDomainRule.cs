namespace RelationshipOffice.Domain.Governance;

/// <summary>One rule applied to one domain: a finding for each pair or party it is about, none where it does not apply.</summary>
internal interface IDomainRule
{
    IEnumerable<Finding> Judge(DomainCase at);
}
