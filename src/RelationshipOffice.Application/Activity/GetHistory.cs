using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Activity;

/// <summary>The story of one record, newest first; a record out of reach has none.</summary>
[Requires(Permission.SeeActivity)]
public sealed record GetHistory(Subject About, Slice Slice) : IQuery<Page<ActivityRow>>;

internal sealed class GetHistoryHandler(OfficeDbContext db, ActivityReader reader) : IHandler<GetHistory, Page<ActivityRow>>
{
    public async Task<Result<Page<ActivityRow>>> HandleAsync(GetHistory request, Actor actor, CancellationToken ct)
    {
        var (kind, id) = (request.About.Kind, request.About.Id);
        var entries = db.Activity.ReachableBy(db, actor).Where(e => e.SubjectKind == kind && e.SubjectId == id);
        var page = await entries.AsNoTracking().OrderByDescending(e => e.Sequence).PageAsync(entries, request.Slice, ct);
        return new Page<ActivityRow>(await reader.SayAsync(page.Rows, actor, ct), page.Total);
    }
}
