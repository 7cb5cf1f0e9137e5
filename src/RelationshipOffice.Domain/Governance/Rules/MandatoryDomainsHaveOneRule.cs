using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>G13: a mandatory domain, one of criticality 3 or marked so, has exactly one rule; none, or the domain twice, is Invalid.</summary>
internal sealed class MandatoryDomainsHaveOneRule : IArrangementRule
{
    public IEnumerable<Finding> Judge(Arrangement arrangement, CaseFile file) =>
        from domain in arrangement.Domains
        where !domain.IsExternal && (domain.IsMandatory || domain.Criticality == CriticalDomainsSetJointly.Critical)
        group domain by domain.Domain into rules
        let name = DomainNames.Of(rules.Key)
        let isTwice = rules.Count() > 1
        where isTwice || rules.First().Rule.Length == 0
        select new Finding(
            GovernanceRule.G13, Validity.Invalid,
            isTwice ? $"{Sentence.Begin(name)} is governed in two ways at once." : $"{Sentence.Begin(name)} is mandatory and has no rule.")
        {
            Domain = rules.Key,
            Threshold = Threshold.Of("Each mandatory domain has one rule", GovernanceRule.G13),
            Change = isTwice ? "Keep one of both." : "Write how it is decided.",
        };
}
