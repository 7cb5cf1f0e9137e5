using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says that the actor has a charter open, and at which section they write (domain guide §4); repeated every twenty
/// seconds, and forgotten after sixty without a word. The others' pages hear of it when somebody comes or moves on. Refuses
/// a charter out of reach.
/// </summary>
[Requires(Permission.SeeCharters, IsRoutine = true)]
public sealed class BePresent : ICommand<Done>
{
    public required CharterId Charter { get; init; }

    /// <summary>The open page, by an id that it made for itself.</summary>
    public required Guid Page { get; init; }

    /// <summary>Where the person is writing; none while they read.</summary>
    public Section? Section { get; init; }
}

internal sealed class BePresentHandler(OfficeDbContext db, OfficeClock clock) : IHandler<BePresent, Done>
{
    public async Task<Result<Done>> HandleAsync(BePresent request, Actor actor, CancellationToken ct)
    {
        if (!await db.Charters.ReachableBy(actor).AnyAsync(c => c.Id == request.Charter, ct))
        {
            return OfficeErrors.NotFound;
        }

        var before = await db.Presences.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.Page && p.Person == actor.Id, ct);
        var section = request.Section?.ToString();
        var kept = await db.Database.ExecuteSqlAsync(
            $"""
             insert into presences (id, charter, person, section, seen_at)
             values ({request.Page}, {request.Charter.Value}, {actor.Id.Value}, {section}, {clock.Now})
             on conflict (id) do update set charter = excluded.charter, section = excluded.section, seen_at = excluded.seen_at
             where presences.person = excluded.person
             """,
            ct);
        if (kept == 0)
        {
            return OfficeErrors.NotFound;
        }

        if (before is null || before.Charter != request.Charter || before.Section != request.Section || before.SeenAt + Presence.Lasts < clock.Now)
        {
            ChangeFeed.Notify(db, [new Subject(SubjectKind.Presence, request.Charter.Value), new Subject(SubjectKind.Presence, (before?.Charter ?? request.Charter).Value)]);
        }

        return Done.Value;
    }
}
