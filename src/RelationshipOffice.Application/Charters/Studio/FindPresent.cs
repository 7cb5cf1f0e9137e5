using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Who else has a charter open now, and where they write: a person once, however many pages they have open, by the newest
/// one at which they write. Nobody where the charter is out of reach.
/// </summary>
[Requires(Permission.SeeCharters, IsRoutine = true)]
public sealed record FindPresent(CharterId Charter) : IQuery<Page<PresentPerson>>;

/// <summary>Somebody who has the charter open.</summary>
/// <param name="Partner">Whom the person stands for; none for people of the office who stand for nobody.</param>
/// <param name="Section">Where the person writes; none while they read.</param>
public sealed record PresentPerson(PersonId Person, string Name, string? Partner, Section? Section);

internal sealed class FindPresentHandler(OfficeDbContext db, OfficeClock clock) : IHandler<FindPresent, Page<PresentPerson>>
{
    public async Task<Result<Page<PresentPerson>>> HandleAsync(FindPresent request, Actor actor, CancellationToken ct)
    {
        var since = clock.Now - Presence.Lasts;
        var pages = await db.Presences.AsNoTracking()
            .Where(p => p.Charter == request.Charter && p.SeenAt > since && p.Person != actor.Id
                && db.Charters.ReachableBy(actor).Any(c => c.Id == p.Charter))
            .OrderByDescending(p => p.Section != null).ThenByDescending(p => p.SeenAt)
            .Join(db.People, p => p.Person, o => o.Id, (p, o) => new PresentPerson(
                o.Id, o.Name, db.Partners.Where(x => x.Id == o.StandsFor).Select(x => x.Name).FirstOrDefault(), p.Section))
            .ToListAsync(ct);
        PresentPerson[] people = [.. pages.DistinctBy(p => p.Person).OrderBy(p => p.Name, StringComparer.Ordinal)];
        return new Page<PresentPerson>(people, people.Length);
    }
}
