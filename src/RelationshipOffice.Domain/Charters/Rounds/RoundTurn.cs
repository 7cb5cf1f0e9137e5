using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// One party's turn in one round, a record of its own so that thirty parties never stand in each other's way. A party that
/// is done says which statements it leaves without an answer; other statements whose words change afterwards ask it again.
/// </summary>
public sealed class RoundTurn : AggregateRoot
{
    private List<Guid> _leftOpen = [];

    private RoundTurn()
    {
    }

    public RoundTurn(Round round, PartnerId partner) =>
        (Id, Round, Charter, Number, Partner, Since) = (RoundTurnId.New(), round.Id, round.Charter, round.Number, partner, round.OpenedAt);

    public RoundTurnId Id { get; private set; }

    public RoundId Round { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>Number of the round.</summary>
    public int Number { get; private set; }

    public PartnerId Partner { get; private set; }

    /// <summary>Since when it is this party's turn, or since when it is done.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Who said that the party is done; none while it is its turn.</summary>
    public PersonId? DoneBy { get; private set; }

    /// <summary>Statements that the party knowingly left without an answer when it was done.</summary>
    public IReadOnlyList<Guid> LeftOpen => _leftOpen;

    /// <summary>The last time the party was reminded, and what for.</summary>
    public Reminder? Reminded { get; private set; }

    /// <summary>The latest reminder that the day itself has brought; each comes once.</summary>
    public ReminderCause? SentByItself { get; private set; }

    public bool IsDone => DoneBy is not null;

    /// <summary>Whether the party is done with all of these statements, those without its answer being given.</summary>
    public bool IsDoneWith(IEnumerable<StatementId> unanswered) => IsDone && unanswered.All(s => _leftOpen.Contains(s.Value));

    /// <summary>"We are done." Refuses a closed round (<c>charter.round.closed</c>); saying it again counts for the words as they are now.</summary>
    public void End(Round round, PersonId by, IReadOnlyCollection<StatementId> leftOpen, DateTimeOffset now)
    {
        Guard(round.IsOpen, RoundErrors.Closed);
        if (IsDoneWith(leftOpen))
        {
            return;
        }

        _leftOpen = [.. leftOpen.Select(s => s.Value)];
        (DoneBy, Since) = (by, now);
        Record(new TurnEnded(Charter, Number, Partner, leftOpen.Count));
    }

    /// <summary>The party goes on after all. Refuses a closed round and a party that is not done (<c>charter.turn.not_done</c>).</summary>
    public void TakeBack(Round round, DateTimeOffset now)
    {
        Guard(round.IsOpen, RoundErrors.Closed);
        Guard(IsDone, RoundErrors.NotDone);
        _leftOpen = [];
        (DoneBy, Since) = (null, now);
        Record(new TurnTakenBack(Charter, Number, Partner));
    }

    /// <summary>Reminds the party. Refuses a closed round.</summary>
    public void Remind(Round round, ReminderCause cause, DateTimeOffset now)
    {
        Guard(round.IsOpen, RoundErrors.Closed);
        Reminded = new Reminder(cause, now);
        SentByItself = cause == ReminderCause.ByOffice ? SentByItself : cause;
        Record(new PartyReminded(Charter, Number, Partner, cause));
    }
}

/// <summary>What a reminder came from; the later a cause stands here, the more pressing it is.</summary>
public enum ReminderCause
{
    ByOffice,

    /// <summary>The day until which the round is meant to last is near.</summary>
    DueSoon,

    /// <summary>That day has passed.</summary>
    Overdue,
}

/// <summary>A reminder that was sent.</summary>
public sealed class Reminder
{
    private Reminder()
    {
    }

    internal Reminder(ReminderCause cause, DateTimeOffset at) => (Cause, At) = (cause, at);

    public ReminderCause Cause { get; private set; }

    public DateTimeOffset At { get; private set; }
}
