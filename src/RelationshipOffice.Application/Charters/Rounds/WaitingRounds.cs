using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Rounds of convergence that wait for the reader: for the answers of the own side with what reminded it, or for the office.</summary>
internal sealed class WaitingRounds(OfficeDbContext db, OfficeClock clock)
{
    public async Task<IReadOnlyList<WaitingItem>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var rounds = await (
            from charter in db.Charters.AsNoTracking().ReachableBy(actor)
            join round in db.Rounds on charter.Id equals round.Charter
            where charter.Stage == Stage.Convergence && !db.Rounds.Any(r => r.Charter == charter.Id && r.Number > round.Number)
            select new
            {
                charter,
                round,
                Turns = db.RoundTurns.Where(t => t.Round == round.Id).ToList(),
                // For each statement the parties that have answered on its present words.
                Answered = db.Statements.Where(s => s.Charter == charter.Id && !s.IsRetired)
                    .Select(s => new { s.Id, Parties = db.Positions.Where(p => p.Statement == s.Id && p.Wording == s.Wording).Select(p => p.Partner).ToList() }).ToList(),
            }).AsSplitQuery().ToListAsync(ct);
        return
        [
            .. rounds.SelectMany(r =>
            {
                List<StatementId> OpenFor(PartnerId party) => [.. r.Answered.Where(a => !a.Parties.Contains(party)).Select(a => a.Id)];
                RoundTurn? TurnOf(PartnerId party) => r.Turns.Find(t => t.Partner == party);
                bool IsDone(PartnerId party) => TurnOf(party)?.IsDoneWith(OpenFor(party)) == true;
                var mine = actor.TakesPositionsFor(r.charter) is { } own && r.round.IsOpen && !IsDone(own)
                    ? [Mine(r.charter, r.round, TurnOf(own), OpenFor(own).Count)]
                    : Array.Empty<WaitingItem>();
                return mine.Concat(actor.May(Permission.MoveCharters) ? ForOffice(r.charter, r.round, r.charter.Parties.Count(p => !IsDone(p.Partner))) : []);
            }),
        ];
    }

    private WaitingItem Mine(Charter charter, Round round, RoundTurn? turn, int open)
    {
        var reminded = turn?.Reminded is { } reminder
            ? FormattableString.Invariant($"Reminder of {clock.DayOf(reminder.At):d MMMM}: ")
            : "";
        var due = FormattableString.Invariant($"{round.DueOn:d MMMM yyyy}");
        var when = round.DueOn < clock.Today ? $"was due on {due}" : $"is due on {due}";
        var what = open == 0
            ? "every statement has your answer; say that your side is done"
            : $"{open} {(open == 1 ? "statement waits" : "statements wait")} for the position of your side";
        return Item(
            Wait.TakePositions, charter, $"{reminded}Round {round.Number} {when}; {what}.", turn is { IsDone: false } ? turn.Since : round.OpenedAt);
    }

    private IEnumerable<WaitingItem> ForOffice(Charter charter, Round round, int waiting)
    {
        if (round.IsOpen && waiting == 0)
        {
            yield return Item(Wait.CloseRound, charter, $"Every party is done with round {round.Number}. Close it.", round.OpenedAt);
        }
        else if (round.IsOpen && round.DueOn < clock.Today)
        {
            yield return Item(
                Wait.CloseRound, charter,
                FormattableString.Invariant($"Round {round.Number} was due on {round.DueOn:d MMMM yyyy}; parties that are not done: {waiting}. Remind them, or close it."),
                new DateTimeOffset(round.DueOn, TimeOnly.MinValue, TimeSpan.Zero));
        }
        else if (!round.IsOpen)
        {
            yield return Item(
                Wait.RunWorkshop, charter, $"Round {round.Number} is closed. Take the agenda to the parties, then open the next round or go on.", round.Closed!.At);
        }
    }

    private static WaitingItem Item(Wait kind, Charter charter, string sentence, DateTimeOffset since) =>
        new(kind, charter.Id, charter.Code, charter.Title, sentence, since);
}
