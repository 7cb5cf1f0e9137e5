using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// The exit of a charter: what lets a party open it, the running one with its duties and what every party says at the end, and
/// what the reader may do there. Out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetExit(CharterId Charter) : IQuery<ExitDetails>;

internal sealed class GetExitHandler(OfficeDbContext db, OfficeClock clock) : IHandler<GetExit, ExitDetails>
{
    public async Task<Result<ExitDetails>> HandleAsync(GetExit request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var plan = await db.ExitPlans.AsNoTracking().SingleOrDefaultAsync(p => p.Charter == charter.Id, ct);
        var exits = await db.CharterExits.AsNoTracking().Where(e => e.Charter == charter.Id).ToListAsync(ct);
        var exit = exits.Find(e => e.Withdrawn is null);
        var names = await CharterNames.ReadAsync(db, charter, ct);
        var view = new ExitView(charter, clock.Today, actor, names, actor.MayRecordForOthers() ? [.. charter.Parties.Select(p => p.Partner).Where(p => !names.HasUsers(p))] : [])
        {
            Tasks = exit is null ? [] : await db.ExitTasks.AsNoTracking().Where(t => t.Exit == exit.Id).OrderBy(t => t.Place).ToListAsync(ct),
            Evaluations = exit is null ? [] : await db.ExitEvaluations.AsNoTracking().Where(e => e.Exit == exit.Id).ToListAsync(ct),
        };
        view.People = await PeopleAsync(exits, view, ct);
        return new ExitDetails(
            charter.Id, charter.Version, clock.Today, [.. (plan?.Triggers ?? []).Select(t => new TriggerRow(t.Place, t.Words, t.NoticeDays))],
            exit is null && plan is not null && charter.MayBeLeft ? view.MayOpenFor : [], actor.EndsFor(charter),
            exit is null ? null : view.Of(exit),
            [.. exits.Where(e => e.Withdrawn is not null).OrderBy(e => e.Withdrawn!.On).Select(view.Withdrawn)]);
    }

    private async Task<IReadOnlyDictionary<PersonId, string>> PeopleAsync(IReadOnlyList<CharterExit> exits, ExitView view, CancellationToken ct)
    {
        List<PersonId> named =
        [
            .. exits.Select(e => e.OpenedBy), .. exits.Where(e => e.Withdrawn is not null).Select(e => e.Withdrawn!.By),
            .. view.Tasks.Where(t => t.Done is not null).Select(t => t.Done!.By), .. view.Evaluations.Select(e => e.GivenBy),
        ];
        return await db.People.Where(p => named.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}
