using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Says who decides in each domain of a loaded charter, and by which rule.</summary>
internal sealed class LoadDomains(Loading loading)
{
    public async Task RunAsync(CharterId charter, IReadOnlyList<DomainEntry> domains, string path, CancellationToken ct)
    {
        foreach (var (domain, place) in domains.Select((d, i) => (d, i)))
        {
            await GovernAsync(charter, domain, $"{path}.governance[{place}]", ct);
            loading.Tally.Added("Decision domains");
        }
    }

    private async Task GovernAsync(CharterId charter, DomainEntry domain, string path, CancellationToken ct)
    {
        await loading.SendAsync(loading.Officer, path, new ChangeGovernance
        {
            Charter = charter,
            Version = await VersionAsync(charter, ct),
            Domain = domain.Domain,
            Type = domain.Type,
            Lead = domain.Lead is { } lead ? loading.Partners[lead] : null,
            Reason = "Stated in the file from which the charter was loaded.",
        }, ct);
        await loading.SendAsync(loading.Officer, path, new SetDomainTerms
        {
            Charter = charter,
            Version = await VersionAsync(charter, ct),
            Domain = domain.Domain,
            Rule = domain.Rule ?? "",
            RulePublishedOn = domain.PublishedOn,
            Criticality = domain.Criticality,
            IsMandatory = domain.IsMandatory,
            IsProtected = domain.IsProtected,
            DelegatedBy = domain.Delegation?.Text ?? "",
            DelegatedOn = domain.Delegation?.On,
            IsRevocable = domain.Delegation?.IsRevocable ?? true,
            ProtectiveRules = [.. domain.Protection?.Rules ?? []],
            ProtectionReason = domain.Protection?.Reason ?? "",
            NoticeDays = domain.NoticeDays,
            // Files mark that somebody outside sets a domain, and name who it is in the rule.
            OutsideSetter = domain.IsExternal ? "An outside body, named in the rule" : "",
        }, ct);
    }

    private Task<uint> VersionAsync(CharterId id, CancellationToken ct) =>
        loading.ReadAsync(db => db.Charters.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(ct), ct);
}
