using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// One round of convergence: the text lies before all parties until the office closes it (domain guide §4). While the newest
/// round is closed no position is taken, so that what a round closed with stays what the parties said in it.
/// </summary>
public sealed class Round : AggregateRoot
{
    private Round()
    {
    }

    /// <summary>
    /// Opens the next round. Refuses any stage but convergence (<c>charter.round.not_in_convergence</c>) and a day that has
    /// passed (<c>charter.round.due.passed</c>).
    /// </summary>
    public Round(Charter charter, int number, RoundPlan plan, PersonId by, DateTimeOffset now, DateOnly today)
    {
        Guard(charter.Stage == Stage.Convergence, RoundErrors.OnlyInConvergence);
        Guard(plan.DueOn >= today, RoundErrors.DuePassed);
        (Id, Charter, Number) = (RoundId.New(), charter.Id, number);
        (DueOn, Note, OpenedBy, OpenedAt) = (plan.DueOn, plan.Note, by, now);
        Record(new RoundOpened(Charter, Number, DueOn, Note));
    }

    public RoundId Id { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>Counted from 1 in each charter; nothing to do with the numbers of versions that are signed.</summary>
    public int Number { get; private set; }

    /// <summary>Until when the parties are asked to answer; the round ends by the office closing it, not by the day.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>What the office says to the parties.</summary>
    public string Note { get; private set; } = "";

    public PersonId OpenedBy { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public RoundEnd? Closed { get; private set; }

    public bool IsOpen => Closed is null;

    /// <summary>Refuses a round that is closed already (<c>charter.round.closed</c>).</summary>
    public void Close(PersonId by, DateTimeOffset now)
    {
        Guard(IsOpen, RoundErrors.Closed);
        Closed = new RoundEnd(by, now);
        Record(new RoundClosed(Charter, Number));
    }
}

/// <summary>Who closed a round, and when.</summary>
public sealed class RoundEnd
{
    private RoundEnd()
    {
    }

    internal RoundEnd(PersonId by, DateTimeOffset at) => (By, At) = (by, at);

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>Until when a round is meant to last, and what the office says to the parties.</summary>
public readonly record struct RoundPlan(DateOnly DueOn, string Note)
{
    /// <summary>Refuses a missing day (<c>charter.round.due.missing</c>) and a note over 4,000 characters.</summary>
    public static RoundPlan Of(DateOnly? dueOn, string? note)
    {
        Rule.Guard(dueOn is not null, RoundErrors.DueMissing);
        return new RoundPlan(dueOn!.Value, Text.Limited(note, Text.Paragraph, "charter.round.note", "A note", "Note"));
    }
}
