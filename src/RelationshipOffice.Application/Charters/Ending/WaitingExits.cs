using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Running exits: told to everybody of every party, with the duties and the evaluation that the own side owes; for the office
/// what is overdue, and a charter that can close.
/// </summary>
internal sealed class WaitingExits(OfficeDbContext db, OfficeClock clock)
{
    public async Task<IReadOnlyList<WaitingItem>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var running = await (
            from charter in db.Charters.AsNoTracking().ReachableBy(actor)
            where charter.Stage == Stage.ExitActivated
            join exit in db.CharterExits.AsNoTracking() on charter.Id equals exit.Charter
            where exit.Withdrawn == null
            select new Running(
                charter, exit, db.Partners.Where(p => p.Id == exit.Party).Select(p => p.Name).First(),
                db.ExitTasks.Where(t => t.Exit == exit.Id && t.Done == null).OrderBy(t => t.DueOn).ThenBy(t => t.Place)
                    .Select(t => new OpenExitTask(t.Words, t.Responsible, t.DueOn)).ToList(),
                db.ExitEvaluations.Where(e => e.Exit == exit.Id).Select(e => e.Partner).ToList())).ToListAsync(ct);
        return [.. running.SelectMany(r => Of(r, actor)).OfType<WaitingItem>()];
    }

    private IEnumerable<WaitingItem?> Of(Running running, Actor actor)
    {
        var (party, speaksFor) = (running.Charter.PartyOf(actor.StandsFor), actor.WindsUpFor(running.Charter));
        var mine = Duties(running, speaksFor);
        if (party is not null)
        {
            yield return Told(running);
            yield return mine;
            yield return Evaluation(running, speaksFor);
        }

        if (actor.May(Permission.MoveCharters))
        {
            yield return mine is null ? OverdueForTheOffice(running) : null;
            yield return ToClose(running);
        }
    }

    private static WaitingItem Told(Running r) => Item(r, Wait.ExitOpened, r.Exit.NoticeOn, $"{r.Party} opened the exit (“{r.Exit.Trigger.TrimEnd('.')}”). It ends on {r.Exit.EndsOn:d MMMM yyyy}.");

    private WaitingItem? Duties(Running r, PartnerId? own)
    {
        var mine = own is null ? [] : r.Open.Where(t => t.Responsible is null || t.Responsible == own).ToList();
        var overdue = mine.Count(t => t.DueOn < clock.Today);
        return mine is not [var next, ..] ? null
            : overdue > 0 ? Item(r, Wait.FinishExitTasks, next.DueOn, $"Overdue duties of the exit: {overdue}. “{Sentence.Excerpt(next.Words)}” was due on {next.DueOn:d MMMM yyyy}.")
            : Item(r, Wait.FinishExitTasks, r.Exit.OpenedOn, $"Duties of the exit that your side sees to: {mine.Count}. “{Sentence.Excerpt(next.Words)}” is due on {next.DueOn:d MMMM yyyy}.");
    }

    private WaitingItem? Evaluation(Running r, PartnerId? own) => own is { } party && !r.Evaluated.Contains(party) && clock.Today >= r.Exit.EndsOn
        ? Item(r, Wait.EvaluateExit, r.Exit.EndsOn, $"The charter has ended. Say for your side what was achieved and learned.")
        : null;

    private WaitingItem? OverdueForTheOffice(Running r) => r.Open.Count(t => t.DueOn < clock.Today) is > 0 and var overdue
        ? Item(r, Wait.FinishExitTasks, r.Open[0].DueOn, $"Overdue duties of the exit, of all parties: {overdue}. “{Sentence.Excerpt(r.Open[0].Words)}” was due on {r.Open[0].DueOn:d MMMM yyyy}.")
        : null;

    private WaitingItem? ToClose(Running r) => r.Open.Count == 0 && clock.Today >= r.Exit.EndsOn && r.Charter.Parties.All(p => r.Evaluated.Contains(p.Partner))
        ? Item(r, Wait.CloseCharter, r.Exit.EndsOn, $"The exit is done, and every party has said what came of it. Close the charter.")
        : null;

    private static WaitingItem Item(Running r, Wait kind, DateOnly since, FormattableString sentence) => WaitingForMeHandler.Item(kind, r.Charter, sentence) with
    {
        Since = new DateTimeOffset(since, TimeOnly.MinValue, TimeSpan.Zero),
    };

    private sealed record Running(Charter Charter, CharterExit Exit, string Party, List<OpenExitTask> Open, List<PartnerId> Evaluated);
}
