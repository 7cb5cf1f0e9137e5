namespace RelationshipOffice.Domain.Governance;

/// <summary>One rule applied to the domains together.</summary>
internal interface IArrangementRule
{
    IEnumerable<Finding> Judge(Arrangement arrangement, CaseFile file);
}
