using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Combination: where most weight is network by name, one party must not lead over half the weight, by type or by setting
/// the parameters alone today; else it is a quasi-hierarchy in practice, a Warning.
/// </summary>
internal sealed class NetworkLedInPractice : IArrangementRule
{
    public IEnumerable<Finding> Judge(Arrangement arrangement, CaseFile file)
    {
        var domains = arrangement.Domains.Where(d => !d.IsExternal).ToList();
        var weight = domains.Sum(d => d.Criticality);
        if (MainType(domains) != GovernanceType.Network)
        {
            yield break;
        }

        var led = domains.SelectMany(d => LeadsOf(d, file).Select(lead => (Lead: lead, d.Criticality)))
            .GroupBy(l => l.Lead).Select(g => (Lead: g.Key, Weight: g.Sum(l => l.Criticality)))
            .OrderByDescending(l => l.Weight).ThenBy(l => l.Lead.Value).FirstOrDefault();
        if (led.Weight * 2 > weight)
        {
            yield return new Finding(
                GovernanceRule.LedInPractice, Validity.Warning,
                $"A quasi-hierarchy in practice: {file.Book.NameOf(led.Lead)} leads {led.Weight} of {weight} points of weight in a network.")
            {
                Party = led.Lead,
                Threshold = new Threshold("No party of a network leads over half of the weight", "Combination check, domain guide §3.1"),
                Change = "Set more domains jointly, or call it a quasi-hierarchy with its protections.",
            };
        }
    }

    // A tie goes to network, then quasi-hierarchy, as in the charter's label (domain guide §3.4, 10).
    private static GovernanceType? MainType(IReadOnlyCollection<ArrangedDomain> domains) => domains.Count == 0
        ? null
        : domains.GroupBy(d => d.CountsAs).OrderByDescending(g => g.Sum(d => d.Criticality)).ThenBy(g => g.Key).First().Key;

    private static IEnumerable<PartnerId> LeadsOf(ArrangedDomain domain, CaseFile file) => domain.CountsAs == GovernanceType.Network
        ? file.Pairs.Select(p => file.Book.ReadSetter(p.First, p.Second, domain.Domain)).OfType<Reading>()
            .Select(s => FactBook.LeadIn(s.Used)).OfType<PartnerId>().Distinct()
        : domain.Leads;
}
