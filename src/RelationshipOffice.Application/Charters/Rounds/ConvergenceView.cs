using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Puts the convergence of one charter before one reader.</summary>
internal sealed class ConvergenceView(
    Charter charter, Actor actor, CharterNames names, IReadOnlyDictionary<PersonId, string> people, DateOnly today)
{
    private readonly bool _isConverging = charter.Stage == Stage.Convergence;

    public ConvergenceDetails Of(
        PositionTable table, IReadOnlyList<Round> rounds, IReadOnlyList<RoundTurn> turns, IReadOnlyList<StatementComment> comments,
        IReadOnlyList<ParkedQuestion> parked, IReadOnlyDictionary<StatementId, string>? before)
    {
        var statements = table.Rows;
        var texts = statements.ToDictionary(s => s.Id, s => s.Text);
        List<GapRow> gaps = [.. statements.Select(s => GapOf(s, comments, parked, before))];
        List<RoundRow> all = [.. rounds.Select(r => RoundOf(r, turns, table))];
        return new ConvergenceDetails(
            charter.Id, charter.Code, charter.Title, charter.Stage,
            [.. charter.Parties.Select(p => new PartyRow(p.Partner, names.Partner(p.Partner)))],
            all.FirstOrDefault(), all, gaps,
            [.. parked.OrderByDescending(q => q.IsOpen).Select(q => ParkedOf(q, texts))],
            GapAgenda.Of([.. gaps.Select(g => g.Gap)], [.. parked.Where(q => q.IsOpen).Select(q => q.Id)]),
            new ConvergenceMay(
                _isConverging && actor.May(Permission.MoveCharters), actor.MayDraft(charter),
                _isConverging && actor.MayUseParkingLot(charter), charter.IsDraft && actor.MayUseParkingLot(charter)));
    }

    private GapRow GapOf(
        StatementRow statement, IReadOnlyList<StatementComment> comments, IReadOnlyList<ParkedQuestion> parked,
        IReadOnlyDictionary<StatementId, string>? before) => new(
        statement,
        StatementGap.Of(statement.Id, statement.Section, statement.Positions.Select(p => (p.Stance, p.IsStale))),
        [
            .. statement.Positions.Where(p => p.CounterText.Length > 0 && p.Stance is not null).Select(p => new CounterRow(
                p.Partner, p.Party, p.Stance!.Value, p.CounterText, p.IsStale, WordDiff.Of(statement.Text, p.CounterText),
                !p.IsStale && p.CounterText != statement.Text && actor.MayDraft(charter))),
        ],
        before is null || before.GetValueOrDefault(statement.Id) == statement.Text
            ? null
            : WordDiff.Of(before.GetValueOrDefault(statement.Id, ""), statement.Text),
        [
            .. comments.Where(c => c.Statement == statement.Id).Select(c => new CommentRow(
                c.Id, c.Partner is { } party ? names.Partner(party) : null, Person(c.By), c.At, c.Words, c.LateForRound, c.LateStance, c.Evidence)),
        ],
        parked.Count(q => q.IsOpen && q.Statement == statement.Id));

    private RoundRow RoundOf(Round round, IReadOnlyList<RoundTurn> turns, PositionTable table) => new(
        round.Id, round.Version, round.Number, round.Note, round.DueOn, Person(round.OpenedBy), round.OpenedAt,
        round.Closed is { } end ? Person(end.By) : null, round.Closed?.At, round.IsOpen && round.DueOn < today,
        round.IsOpen
            ? [.. charter.Parties.Select(p => TurnOf(p.Partner, round, turns.FirstOrDefault(t => t.Round == round.Id && t.Partner == p.Partner), table))]
            : []);

    private TurnRow TurnOf(PartnerId party, Round round, RoundTurn? turn, PositionTable table)
    {
        var unanswered = table.OpenFor(party);
        var isDone = turn?.IsDoneWith(unanswered) == true;
        var hasUsers = names.HasUsers(party);
        return new TurnRow(
            party, names.Partner(party), isDone, turn is { IsDone: true } && !isDone ? null : turn?.Since ?? round.OpenedAt, unanswered.Count,
            turn?.Reminded?.Cause, turn?.Reminded?.At,
            _isConverging && (actor.TakesPositionsFor(charter) == party || (actor.MayRecordForOthers() && !hasUsers)),
            hasUsers && !isDone);
    }

    private ParkedRow ParkedOf(ParkedQuestion question, Dictionary<StatementId, string> texts) => new(
        question.Id, question.Version, question.Question, question.Statement,
        question.Statement is { } from ? Sentence.Excerpt(texts.GetValueOrDefault(from, "a statement that was retired")) : null,
        question.RaisedFor is { } party ? names.Partner(party) : null, Person(question.RaisedBy), question.RaisedAt,
        question.Owner is { } owner ? new PartyRow(owner, names.Partner(owner)) : null, question.DueOn,
        question.IsOpen && question.DueOn < today, question.Settled?.Answer ?? "",
        question.Settled is { } settled ? Person(settled.By) : null, question.Settled?.At, question.Reopened,
        charter.IsDraft && actor.MaySettle(charter, question.Owner));

    private string Person(PersonId id) => people.GetValueOrDefault(id, "Somebody");
}
