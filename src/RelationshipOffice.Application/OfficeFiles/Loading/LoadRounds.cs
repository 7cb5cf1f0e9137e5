using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Holds the rounds of convergence that a file tells of, each by its own people, and fills the parking lot.</summary>
internal sealed class LoadRounds(Loading loading)
{
    /// <summary>All rounds before the last one, each to its close and the words that came of it; then opens the last one.</summary>
    public async Task OpenAsync(
        CharterEntry entry, CharterId charter, IReadOnlyDictionary<string, StatementId> statements, string path, CancellationToken ct)
    {
        foreach (var (round, place) in entry.Rounds.Select((r, i) => (r, i)))
        {
            var at = $"{path}.rounds[{place}]";
            await loading.SendAsync(loading.Officer, at, new OpenRound
            {
                Charter = charter,
                DueOn = loading.DayOf(round.DueOn, isDemo: true),
                Note = round.Note ?? "",
            }, ct);
            loading.Tally.Added("Rounds");
            await PositionsAsync(round.Positions, charter, statements, $"{at}.positions", ct);
            await CommentsAsync(round, statements, at, ct);
            if (place < entry.Rounds.Count - 1)
            {
                await DoneAsync(round, charter, at, ct);
                await CloseAsync(charter, at, ct);
                await RewordAsync(round, charter, statements, at, ct);
            }
        }
    }

    /// <summary>Who is done with the last round, and the questions in the parking lot.</summary>
    public async Task FinishAsync(
        CharterEntry entry, CharterId charter, IReadOnlyDictionary<string, StatementId> statements, string path, CancellationToken ct)
    {
        if (entry.Rounds is [.., var last])
        {
            await DoneAsync(last, charter, $"{path}.rounds[{entry.Rounds.Count - 1}]", ct);
        }

        foreach (var (parked, place) in entry.ParkingLot.Select((q, i) => (q, i)))
        {
            var at = $"{path}.parkingLot[{place}]";
            var question = await loading.SendAsync(loading.People[parked.By], at, new ParkQuestion
            {
                Charter = charter,
                Statement = parked.Statement is { } from ? statements[from] : null,
                Question = parked.Question,
                Owner = parked.Owner is { } owner ? loading.Partners[owner] : null,
                DueOn = parked.DueOn is { } due ? loading.DayOf(due, isDemo: true) : null,
            }, ct);
            loading.Tally.Added("Questions");
            if (parked.Answer is { } answer)
            {
                var version = (await SeenAsync(charter, at, ct)).Parked.Single(q => q.Id == question).Version;
                await loading.SendAsync(loading.Officer, at, new SettleQuestion { Question = question, Version = version, Answer = answer }, ct);
            }
        }
    }

    /// <summary>Positions as the people of the parties take them, on the words as they are now.</summary>
    public async Task PositionsAsync(
        IReadOnlyList<PositionEntry> positions, CharterId charter, IReadOnlyDictionary<string, StatementId> statements, string path, CancellationToken ct)
    {
        if (positions.Count == 0)
        {
            return;
        }

        var seen = (await loading.AskAsync(loading.Officer, path, new GetCharter(charter), ct)).Statements.ToDictionary(s => s.Id);
        foreach (var (position, place) in positions.Select((p, i) => (p, i)))
        {
            var (statement, party) = (seen[statements[position.Statement]], loading.Partners[position.Party]);
            await loading.SendAsync(loading.People[position.By], $"{path}[{place}]", new TakePosition
            {
                Statement = statement.Id,
                Partner = party,
                Wording = statement.Wording,
                Version = statement.Positions.FirstOrDefault(p => p.Partner == party)?.Version,
                Stance = position.Position,
                CounterText = position.CounterText ?? "",
            }, ct);
            loading.Tally.Added("Positions");
        }
    }

    private async Task CommentsAsync(RoundEntry round, IReadOnlyDictionary<string, StatementId> statements, string path, CancellationToken ct)
    {
        foreach (var (comment, place) in round.Comments.Select((c, i) => (c, i)))
        {
            await loading.SendAsync(loading.People[comment.By], $"{path}.comments[{place}]", new CommentOnStatement
            {
                Statement = statements[comment.Statement],
                Words = comment.Text,
            }, ct);
            loading.Tally.Added("Comments");
        }
    }

    private async Task DoneAsync(RoundEntry round, CharterId charter, string path, CancellationToken ct)
    {
        var open = (await SeenAsync(charter, path, ct)).Round!;
        foreach (var (person, place) in round.Done.Select((d, i) => (loading.People[d], i)))
        {
            var mine = await loading.AskAsync(person, path, new GetCharter(charter), ct);
            if (mine.May.TakePositionsFor is not { } party)
            {
                throw new LoadStopped([loading.Refusal($"{path}.done[{place}]", Domain.Charters.RoundErrors.TurnNotForYou)]);
            }

            await loading.SendAsync(person, $"{path}.done[{place}]", new EndTurn { Round = open.Id, Partner = party }, ct);
        }
    }

    private async Task CloseAsync(CharterId charter, string path, CancellationToken ct)
    {
        var open = (await SeenAsync(charter, path, ct)).Round!;
        await loading.SendAsync(loading.Officer, path, new CloseRound { Round = open.Id, Version = open.Version }, ct);
    }

    private async Task RewordAsync(
        RoundEntry round, CharterId charter, IReadOnlyDictionary<string, StatementId> statements, string path, CancellationToken ct)
    {
        foreach (var (rewording, place) in round.Rewordings.Select((r, i) => (r, i)))
        {
            var (at, id) = ($"{path}.rewordings[{place}]", statements[rewording.Statement]);
            var seen = (await loading.AskAsync(loading.Officer, at, new GetCharter(charter), ct)).Statements.Single(s => s.Id == id);
            await (rewording.WordsOf is { } party
                ? loading.SendAsync(loading.Officer, at, new TakeOverCounterText { Statement = id, Version = seen.Version, Partner = loading.Partners[party] }, ct)
                : loading.SendAsync(loading.Officer, at, new RewordStatement { Statement = id, Wording = seen.Wording, Text = rewording.Text ?? "" }, ct));
        }
    }

    private Task<ConvergenceDetails> SeenAsync(CharterId charter, string path, CancellationToken ct) =>
        loading.AskAsync(loading.Officer, path, new GetConvergence(charter), ct);
}
