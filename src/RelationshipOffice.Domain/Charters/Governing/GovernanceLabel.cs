using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// How a charter is governed, in a line: "Network, with quasi-hierarchy in quality and compliance (lead: A)" (domain guide
/// §3 and §3.4, 10). The type with the most weight (criticality 1–3 a domain) leads the line; a tie goes to network, then
/// quasi-hierarchy. Domains set outside do not count, delegated ones count as network and are always shown.
/// </summary>
public static class GovernanceLabel
{
    public const string NothingChosen = "Governance not chosen yet";

    public const string AllExternal = "Set outside the relationship";

    public static string Of(IReadOnlyCollection<GovernedDomain> domains, Func<PartnerId, string> nameOf) => Of(domains, nameOf, Named);

    /// <summary>The same where many charters stand one below the other: of more than two domains it says how many.</summary>
    public static string InShort(IReadOnlyCollection<GovernedDomain> domains, Func<PartnerId, string> nameOf) => Of(domains, nameOf, NamedInShort);

    private static string Of(
        IReadOnlyCollection<GovernedDomain> domains, Func<PartnerId, string> nameOf, Func<IReadOnlyCollection<GovernedDomain>, string> named)
    {
        if (domains.Count == 0)
        {
            return NothingChosen;
        }

        var counted = domains.Where(d => !d.IsExternal).OrderBy(d => d.Domain).ToList();
        if (counted.Count == 0)
        {
            return AllExternal;
        }

        var main = MainType(counted);
        var mainLeads = MainLeads(counted, main);
        var exceptions = counted
            .Where(d => !d.IsDelegated && (d.Type != main || !LeadsOf(d).Equals(mainLeads)))
            .GroupBy(d => (d.Type, Leads: LeadsOf(d)))
            .OrderBy(g => g.Key.Type).ThenBy(g => g.Min(d => d.Domain))
            .Select(g => $"{DomainNames.Of(g.Key.Type)} in {named([.. g])}{Lead(g.Key.Leads, nameOf)}")
            .ToList();
        exceptions.AddRange(counted
            .Where(d => d.IsDelegated).GroupBy(d => d.IsRevocable).OrderByDescending(g => g.Key)
            .Select(g => $"delegated autonomy{(g.Key ? "" : " for good")} in {named([.. g])}"));

        var head = Sentence.Begin(DomainNames.Of(main)) + Lead(mainLeads, nameOf);
        return exceptions.Count == 0 ? head : $"{head}, with {string.Join("; ", exceptions)}";
    }

    /// <summary>The type and the leaders at the head of the line, as a picture draws them; none where nothing counts.</summary>
    public static (GovernanceType Type, PartnerSet Leads)? HeadOf(IEnumerable<GovernedDomain> domains)
    {
        var counted = domains.Where(d => !d.IsExternal).OrderBy(d => d.Domain).ToList();
        return counted.Count == 0 ? null : (MainType(counted), MainLeads(counted, MainType(counted)));
    }

    private static GovernanceType CountedAs(GovernedDomain domain) =>
        domain.IsDelegated ? GovernanceType.Network : domain.Type;

    private static GovernanceType MainType(IEnumerable<GovernedDomain> domains) => domains
        .GroupBy(CountedAs)
        .OrderByDescending(g => g.Sum(d => d.Criticality)).ThenBy(g => g.Key)
        .First().Key;

    // Among domains of the main type the leader with the most weight stands in front; others are exceptions.
    private static PartnerSet MainLeads(IEnumerable<GovernedDomain> domains, GovernanceType main) => domains
        .Where(d => CountedAs(d) == main)
        .GroupBy(LeadsOf)
        .OrderByDescending(g => g.Sum(d => d.Criticality)).ThenBy(g => g.Min(d => d.Domain))
        .First().Key;

    private static PartnerSet LeadsOf(GovernedDomain domain) => domain.IsDelegated ? PartnerSet.Empty : domain.Leads;

    private static string Named(IReadOnlyCollection<GovernedDomain> domains) => Sentence.List([.. domains.Select(d => DomainNames.Of(d.Domain))]);

    private static string NamedInShort(IReadOnlyCollection<GovernedDomain> domains) => domains.Count <= 2 ? Named(domains) : $"{domains.Count} domains";

    private static string Lead(PartnerSet leads, Func<PartnerId, string> nameOf) =>
        leads.Members.Count == 0 ? "" : $" (lead: {Sentence.List([.. leads.Members.Select(nameOf)])})";
}
