using RelationshipOffice.Domain.Common;
using static RelationshipOffice.Domain.Governance.FactsUsed;

namespace RelationshipOffice.Domain.Governance;

/// <summary>G9, second half: at least half of the network domains are set jointly today, or nobody recorded who sets them; else a Warning (§3.4, 8).</summary>
internal sealed class HalfSetJointly : IArrangementRule
{
    public IEnumerable<Finding> Judge(Arrangement arrangement, CaseFile file)
    {
        var domains = arrangement.Domains.Where(d => d.Type == GovernanceType.Network && !d.IsExternal).OrderBy(d => d.Domain).ToList();
        var led = domains
            .Select(d => (d.Domain, Setters: SettersOf(d.Domain, file)))
            .Where(d => d.Setters.Exists(s => FactBook.LeadIn(s.Used) is not null)).ToList();
        var joint = domains.Count - led.Count;
        if (domains.Count == 0 || joint * 100 >= domains.Count * file.Settings.JointlySetFrom)
        {
            yield break;
        }

        yield return new Finding(
            GovernanceRule.G9, Validity.Warning,
            domains.Count == 1
                ? $"One party alone sets {DomainNames.Of(domains[0].Domain)} today; in a network all set it together."
                : $"Only {joint} of {domains.Count} network domains are set jointly; one party sets {Sentence.List([.. led.Select(d => DomainNames.Of(d.Domain))])}.")
        {
            Facts = [.. led.SelectMany(d => d.Setters).SelectMany(s => FactsUsed.Of(s, file.Book))],
            Threshold = Threshold.Set($"At least {Figure(file.Settings.JointlySetFrom)} % of the network domains are set jointly", GovernanceRule.G9),
            Change = "Set more domains together, or name the party that leads them.",
        };
    }

    private static List<Reading> SettersOf(DecisionDomain domain, CaseFile file) =>
        [.. file.Pairs.Select(p => file.Book.ReadSetter(p.First, p.Second, domain)).OfType<Reading>()];
}
