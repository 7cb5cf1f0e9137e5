using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>What opening the exit by a trigger would bring: the earliest end; out of reach, and without such a trigger, it is <c>office.not_found</c>.</summary>
[Requires(Permission.SeeCharters)]
public sealed record PreviewExit(CharterId Charter, int Trigger, DateOnly NoticeOn) : IQuery<ExitPreview>;

/// <summary>The first day on which the charter may end, and how many duties the plan asks for.</summary>
public sealed record ExitPreview(DateOnly EndsOn, int Duties);

internal sealed class PreviewExitHandler(OfficeDbContext db) : IHandler<PreviewExit, ExitPreview>
{
    public async Task<Result<ExitPreview>> HandleAsync(PreviewExit request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        var plan = charter is null ? null : await db.ExitPlans.AsNoTracking().SingleOrDefaultAsync(p => p.Charter == charter.Id, ct);
        return plan?.Triggers.FirstOrDefault(t => t.Place == request.Trigger) is { } trigger
            ? new ExitPreview(CharterExit.EarliestEnd(charter!, trigger, request.NoticeOn, await db.WorkingDaysAsync(ct)), plan.Duties.Count)
            : OfficeErrors.NotFound;
    }
}
