using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Audits under one charter in reach with what they found, newest first.</summary>
[Requires(Permission.SeeCharters)]
public sealed record FindAudits(Slice Slice, CharterId Charter) : IQuery<Page<AuditRow>>;

/// <summary>One audit with its findings.</summary>
/// <param name="MayClose">Whether the reader may say how a finding was put right.</param>
public sealed record AuditRow(
    AuditId Id, uint Version, PartnerId Partner, string Party, DateOnly On, string Auditor, string Scope, IReadOnlyList<AuditFindingRow> Findings, bool MayClose);

/// <summary>One thing that an audit found.</summary>
public sealed record AuditFindingRow(AuditFindingId Id, Severity Severity, string Text, DateOnly? ClosedOn, string Remedy);

internal sealed class FindAuditsHandler(OfficeDbContext db) : IHandler<FindAudits, Page<AuditRow>>
{
    public async Task<Result<Page<AuditRow>>> HandleAsync(FindAudits request, Actor actor, CancellationToken ct)
    {
        var found = db.AuditsFor(actor).AsNoTracking().Where(a => a.Charter == request.Charter);
        var page = await found.OrderByDescending(a => a.On).ThenByDescending(a => a.Id).PageAsync(found, request.Slice, ct);
        var parties = page.Rows.Select(a => a.Partner).Distinct().ToList();
        var names = await db.Partners.Where(p => parties.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var may = actor.May(Permission.GovernCharters);
        return new Page<AuditRow>(
            [.. page.Rows.Select(a => new AuditRow(
                a.Id, a.Version, a.Partner, names[a.Partner], a.On, a.Auditor, a.Scope,
                [.. a.Findings.OrderBy(f => f.Id.Value).Select(f => new AuditFindingRow(f.Id, f.Severity, f.Text, f.ClosedOn, f.Remedy))], may))],
            page.Total);
    }
}
