using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>What happened under a charter in force besides decisions: audits by the office, alignment requests by the parties.</summary>
internal sealed class LoadConduct(Loading loading)
{
    public async Task RunAsync(CharterEntry entry, CharterId charter, string path, CancellationToken ct)
    {
        foreach (var (audit, place) in entry.Audits.Select((a, i) => (a, i)))
        {
            await AuditAsync(audit, charter, $"{path}.audits[{place}]", ct);
            loading.Tally.Added("Audits");
        }

        foreach (var (request, place) in entry.AlignmentRequests.Select((r, i) => (r, i)))
        {
            await loading.SendAsync(loading.People[request.By], $"{path}.alignmentRequests[{place}]", new RaiseAlignmentRequest
            {
                Charter = charter,
                Subject = request.Subject,
                Title = request.Title,
                Wish = request.Text,
                Effects = [.. request.Effects.Select(e => new EffectOnParty { Partner = loading.Partners[e.Party], Words = e.Text })],
            }, ct);
            loading.Tally.Added("Alignment requests");
        }
    }

    private async Task AuditAsync(AuditEntry entry, CharterId charter, string path, CancellationToken ct)
    {
        var audit = await loading.SendAsync(loading.Officer, path, new RecordAudit
        {
            Charter = charter,
            Partner = loading.Partners[entry.Party],
            On = loading.DayOf(entry.On, entry.IsDemo),
            Auditor = entry.Auditor,
            Scope = entry.Scope,
            Findings = [.. entry.Findings.Select(f => new NotedFinding { Severity = f.Severity, Words = f.Text })],
        }, ct);
        foreach (var put in entry.Findings.Where(f => f.Remedy is not null))
        {
            // Each remedy makes a new version of the audit.
            var seen = await loading.AskAsync(loading.Officer, path, new FindAudits(new Slice(1, 100), charter), ct);
            var row = seen.Rows.Single(a => a.Id == audit);
            await loading.SendAsync(loading.Officer, path, new CloseAuditFinding
            {
                Audit = audit,
                Version = row.Version,
                Finding = row.Findings.First(f => f.ClosedOn is null && f.Text == put.Text).Id,
                Remedy = put.Remedy!,
            }, ct);
        }
    }
}
