using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Says that the actor's page is closed; one that is not known, or somebody else's, is <c>office.not_found</c>.</summary>
[Requires(Permission.SeeCharters, IsRoutine = true)]
public sealed class LeaveCharter : ICommand<Done>
{
    public required Guid Page { get; init; }
}

internal sealed class LeaveCharterHandler(OfficeDbContext db) : IHandler<LeaveCharter, Done>
{
    public async Task<Result<Done>> HandleAsync(LeaveCharter request, Actor actor, CancellationToken ct)
    {
        if (await db.Presences.Where(p => p.Id == request.Page && p.Person == actor.Id).ExecuteDeleteAsync(ct) == 0)
        {
            return OfficeErrors.NotFound;
        }

        await ChangeFeed.NotifyAsync(db, [SubjectKind.Presence], ct);
        return Done.Value;
    }
}
