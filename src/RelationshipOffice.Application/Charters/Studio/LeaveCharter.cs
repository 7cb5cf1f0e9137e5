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
        var open = db.Presences.Where(p => p.Id == request.Page && p.Person == actor.Id);
        if (await open.Select(p => (CharterId?)p.Charter).SingleOrDefaultAsync(ct) is not { } charter || await open.ExecuteDeleteAsync(ct) == 0)
        {
            return OfficeErrors.NotFound;
        }

        await ChangeFeed.NotifyAsync(db, [new Subject(SubjectKind.Presence, charter.Value)], ct);
        return Done.Value;
    }
}
