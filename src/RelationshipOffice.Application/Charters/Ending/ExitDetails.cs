using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>The exit of a charter: what could open it, what runs, and what was taken back.</summary>
/// <param name="Version">Version of the charter, to be sent when the exit is opened.</param>
/// <param name="MayOpenFor">Parties for which the reader may open it now: the own one, or those for which the office speaks.</param>
/// <param name="OwnParty">The reader's party, if it is one; for any other the office gives evidence.</param>
public sealed record ExitDetails(
    CharterId Charter, uint Version, DateOnly Today, IReadOnlyList<TriggerRow> Triggers, IReadOnlyList<PartyRow> MayOpenFor, PartnerId? OwnParty,
    ExitRow? Exit, IReadOnlyList<WithdrawnExitRow> Withdrawn);

/// <summary>The exit that runs, or by which the charter closed.</summary>
/// <param name="Evidence">How the office knows it; empty when the party gave notice here itself.</param>
/// <param name="IsClosed">The charter is closed: nothing in the exit changes any more.</param>
/// <param name="MayWithdraw">Take it back, before the end.</param>
public sealed record ExitRow(
    CharterExitId Id, uint Version, PartyRow Party, string OpenedBy, string Trigger, int NoticeDays, DateOnly NoticeOn, DateOnly EndsOn, string Reason,
    string Evidence, bool IsClosed, bool MayWithdraw, IReadOnlyList<ExitTaskRow> Tasks, IReadOnlyList<EvaluationRow> Evaluations);

/// <summary>A duty of the exit; nobody responsible: all parties.</summary>
/// <param name="IsOverdue">Its day has passed, and it is not done.</param>
/// <param name="MayFinish">Say that it is done, or open it again.</param>
public sealed record ExitTaskRow(
    ExitTaskId Id, uint Version, ExitTopic Topic, string Words, PartyRow? Responsible, DateOnly DueOn, bool IsOverdue, TaskDoneRow? Done, bool MayFinish);

/// <summary>Who did a duty, when, and what shows it.</summary>
public sealed record TaskDoneRow(string By, DateOnly On, string ShownBy);

/// <summary>What one party said, in the order of parties; empty before it said anything.</summary>
/// <param name="Version">0 before the party said anything.</param>
/// <param name="MayEvaluate">Say it, or say it anew.</param>
/// <param name="NeedsEvidence">The office writes it down for a party of which nobody is here.</param>
public sealed record EvaluationRow(
    PartyRow Party, uint Version, string Achieved, string Lessons, string? By, DateOnly? On, string Evidence, bool MayEvaluate, bool NeedsEvidence)
{
    public bool IsGiven => On is not null;
}

/// <summary>An exit that was taken back.</summary>
public sealed record WithdrawnExitRow(PartyRow Party, string Trigger, DateOnly NoticeOn, string By, DateOnly On, string Reason);

/// <summary>The running exit in short, for the head of the charter.</summary>
public sealed record ExitBrief(DateOnly EndsOn, int OpenTasks);
