using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>How far the parties of a charter are: its rounds, where everybody stands, the parking lot, and the agenda that follows.</summary>
/// <param name="Round">The newest round, open or closed; none before the first.</param>
/// <param name="Rounds">All rounds, the newest first.</param>
/// <param name="Gaps">The statements in reading order.</param>
/// <param name="Parked">The parking lot, open questions first.</param>
public sealed record ConvergenceDetails(
    CharterId Charter, string Code, string Title, Stage Stage, IReadOnlyList<PartyRow> Parties, RoundRow? Round, IReadOnlyList<RoundRow> Rounds,
    IReadOnlyList<GapRow> Gaps, IReadOnlyList<ParkedRow> Parked, IReadOnlyList<AgendaItem> Agenda, ConvergenceMay May)
{
    public GapRow? GapOf(StatementId? statement) => Gaps.FirstOrDefault(g => g.Statement.Id == statement);
}

/// <summary>What the reader may do in convergence now.</summary>
/// <param name="Run">Open and close rounds, and remind.</param>
/// <param name="TakeOver">Make a counter-text the words of a statement.</param>
/// <param name="Comment">Remark on statements.</param>
/// <param name="Park">Put questions into the parking lot, and open them again.</param>
public sealed record ConvergenceMay(bool Run, bool TakeOver, bool Comment, bool Park);

/// <summary>One round of convergence.</summary>
/// <param name="Turns">The parties in their order; empty for a round that is closed.</param>
public sealed record RoundRow(
    RoundId Id, uint Version, int Number, string Note, DateOnly DueOn, string OpenedBy, DateTimeOffset OpenedAt, string? ClosedBy,
    DateTimeOffset? ClosedAt, bool IsOverdue, IReadOnlyList<TurnRow> Turns)
{
    public bool IsOpen => ClosedAt is null;

    public bool IsEverybodyDone => IsOpen && Turns.All(t => t.IsDone);
}

/// <summary>Whose turn it is: one party in an open round.</summary>
/// <param name="Since">Since when it is its turn, or since when it is done; none when words changed after it was done, which asks it again.</param>
/// <param name="MaySay">The reader says for this party that it is done, or takes that back.</param>
/// <param name="MayRemind">It has people who would read a reminder.</param>
public sealed record TurnRow(
    PartnerId Partner, string Party, bool IsDone, DateTimeOffset? Since, int Unanswered, ReminderCause? Reminded, DateTimeOffset? RemindedAt,
    bool MaySay, bool MayRemind)
{
    public bool IsAskedAgain => !IsDone && Since is null;
}

/// <summary>One statement with where everybody stands on it.</summary>
/// <param name="Change">What changed in its words since the last round, word by word; none where they are the same.</param>
/// <param name="OpenQuestions">Open questions of the parking lot that came from it.</param>
public sealed record GapRow(
    StatementRow Statement, StatementGap Gap, IReadOnlyList<CounterRow> Counters, IReadOnlyList<WordPiece>? Change,
    IReadOnlyList<CommentRow> Comments, int OpenQuestions)
{
    public bool IsChanged => Change is not null;
}

/// <summary>What a party would sign instead, compared word by word with the statement.</summary>
/// <param name="MayTakeOver">The reader may make it the words of the statement.</param>
public sealed record CounterRow(PartnerId Partner, string Party, Stance Stance, string Text, bool IsStale, IReadOnlyList<WordPiece> Words, bool MayTakeOver);

/// <summary>A remark, or a position that came after its round had closed.</summary>
/// <param name="Party">For whom; none: the office.</param>
public sealed record CommentRow(
    StatementCommentId Id, string? Party, string By, DateTimeOffset At, string Words, int? LateForRound, Stance? LateStance, string Evidence);

/// <summary>A question of the parking lot.</summary>
/// <param name="RaisedFor">The party for which it was raised; none: the office.</param>
/// <param name="Owner">The party that sees to an answer; none: the office.</param>
/// <param name="Answer">How it was settled; empty while it is open.</param>
public sealed record ParkedRow(
    ParkedQuestionId Id, uint Version, string Question, StatementId? Statement, string? FromText, string? RaisedFor, string RaisedBy,
    DateTimeOffset RaisedAt, PartyRow? Owner, DateOnly? DueOn, bool IsOverdue, string Answer, string? SettledBy, DateTimeOffset? SettledAt,
    string Reopened, bool MaySettle)
{
    public bool IsOpen => SettledAt is null;
}
