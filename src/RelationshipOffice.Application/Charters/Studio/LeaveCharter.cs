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
        var left = await db.Database.SqlQuery<Guid>(
            $"delete from presences where id = {request.Page} and person = {actor.Id.Value} returning charter as \"Value\"").ToListAsync(ct);
        if (left.Count == 0)
        {
            return OfficeErrors.NotFound;
        }

        ChangeFeed.Notify(db, [new Subject(SubjectKind.Presence, left[0])]);
        return Done.Value;
    }
}
