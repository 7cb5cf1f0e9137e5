using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// A duty of the exit plan while the exit runs: who sees to it, by when, and how it was done. A record of its own, so that two
/// sides that finish theirs at once never conflict.
/// </summary>
public sealed class ExitTask : AggregateRoot
{
    private ExitTask()
    {
    }

    internal ExitTask(CharterExit exit, ExitDuty duty, int place)
    {
        (Id, Exit, Charter, Place) = (ExitTaskId.New(), exit.Id, exit.Charter, place);
        (Topic, Words, Responsible, DueOn) = (duty.Topic, duty.Words, duty.Responsible, exit.EndsOn.AddDays(duty.Days));
    }

    public ExitTaskId Id { get; private set; }

    public CharterExitId Exit { get; private set; }

    public CharterId Charter { get; private set; }

    public int Place { get; private set; }

    public ExitTopic Topic { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>The party that sees to it; none: all of them together.</summary>
    public PartnerId? Responsible { get; private set; }

    public DateOnly DueOn { get; private set; }

    public ExitTaskDone? Done { get; private set; }

    public bool IsOpen => Done is null;

    public bool IsOverdueOn(DateOnly today) => IsOpen && DueOn < today;

    /// <summary>
    /// Says that it is done, when, and what shows it, or corrects that. Refuses an exit that does not run
    /// (<c>charter.exit.not_running</c>), a day to come (<c>charter.exit.done.in_future</c>) or before the notice
    /// (<c>charter.exit.done.before_notice</c>), and words that are missing (<c>charter.exit.shown.missing</c>).
    /// </summary>
    public void Finish(Charter charter, CharterExit exit, ExitTaskDone done, DateOnly today)
    {
        GuardMine(charter, exit);
        Guard(done.On <= today, ExitErrors.DoneInFuture);
        Guard(done.On >= exit.NoticeOn, ExitErrors.DoneBeforeNotice);
        Done = done;
        Record(new ExitTaskFinished(Charter, Id, Words, done.On, done.ShownBy));
    }

    /// <summary>Opens it again with a reason. Refuses one that is open (<c>charter.exit.task_open</c>).</summary>
    public void Reopen(Charter charter, CharterExit exit, string reason)
    {
        GuardMine(charter, exit);
        Guard(!IsOpen, ExitErrors.TaskOpen);
        Guard(!string.IsNullOrWhiteSpace(reason), CharterErrors.ReasonMissing);
        Done = null;
        Record(new ExitTaskReopened(Charter, Id, Words, reason.Trim()));
    }

    private void GuardMine(Charter charter, CharterExit exit)
    {
        exit.GuardRunning(charter);
        Guard(exit.Id == Exit, ExitErrors.NotRunning);
    }
}

/// <summary>Who did a duty of the exit, when, and what shows it.</summary>
public sealed class ExitTaskDone
{
    private ExitTaskDone()
    {
    }

    public ExitTaskDone(PersonId by, DateOnly on, string shownBy) =>
        (By, On, ShownBy) = (by, on, Text.Required(shownBy, Text.Line, "charter.exit.shown", "A word on what shows that it is done", nameof(ShownBy)));

    public PersonId By { get; private set; }

    public DateOnly On { get; private set; }

    public string ShownBy { get; private set; } = "";
}
