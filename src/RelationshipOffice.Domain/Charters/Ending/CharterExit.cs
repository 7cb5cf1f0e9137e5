using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// The exit of a charter while it runs (domain guide §4 and §10): a party opens it by a trigger of the plan that all signed, the
/// end follows from the notice, and what the plan asks for becomes tasks. Only who opened it takes it back.
/// </summary>
public sealed class CharterExit : AggregateRoot
{
    /// <summary>So many days ago a notice may have been given when it is recorded; an older one would shorten what the others have left.</summary>
    public const int OldestNotice = 7;

    private CharterExit()
    {
    }

    private CharterExit(Charter charter, ExitTrigger trigger, ExitOpening opening, DateOnly endsOn, DateOnly today)
    {
        Guard(charter.MayBeLeft, ExitErrors.NotInOperation);
        Guard(charter.IsParty(opening.Party), CharterErrors.NotAParty);
        (Id, Charter, Party, OpenedBy, OpenedOn) = (CharterExitId.New(), charter.Id, opening.Party, opening.By, today);
        (Trigger, NoticeDays, NoticeOn, EndsOn) = (trigger.Words, trigger.NoticeDays, opening.NoticeOn, endsOn);
        Reason = Text.Required(opening.Reason, Text.Line, "charter.reason", "A reason", nameof(Reason));
        Evidence = Text.Limited(opening.Evidence, Text.Line, "charter.exit.evidence", "The evidence", nameof(Evidence));
        // A charter whose exit was begun before exits were kept goes back to operation.
        Before = charter.Stage == Stage.ExitActivated ? Stage.Operational : charter.Stage;
        Record(new ExitOpened(Charter, Id, Party, Trigger, NoticeDays, NoticeOn, EndsOn, Reason));
    }

    public CharterExitId Id { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>The party that gave notice.</summary>
    public PartnerId Party { get; private set; }

    public PersonId OpenedBy { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    /// <summary>The trigger of the plan, in its words, with its days of notice.</summary>
    public string Trigger { get; private set; } = "";

    public int NoticeDays { get; private set; }

    public DateOnly NoticeOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>How the office knows it; empty when the party gave notice here itself.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>The stage to which the charter goes back when the exit is taken back.</summary>
    public Stage Before { get; private set; }

    /// <summary>Who took it back, when and why; none while it runs.</summary>
    public ExitWithdrawal? Withdrawn { get; private set; }

    /// <summary>
    /// The first day on which the charter may end: the notice of the trigger, or that of the exit domain where the rules of
    /// governance give the others longer.
    /// </summary>
    public static DateOnly EarliestEnd(Charter charter, ExitTrigger trigger, DateOnly noticeOn, WorkingCalendar calendar)
    {
        var byPlan = noticeOn.AddDays(trigger.NoticeDays);
        var byDomain = calendar.AddWorkingDays(noticeOn, charter.Domains.FirstOrDefault(d => d.Domain == DecisionDomain.Exit)?.NoticeDays ?? 0);
        return byPlan > byDomain ? byPlan : byDomain;
    }

    /// <summary>
    /// Opens the exit, and the charter enters it. Refuses a charter not in operation (<c>charter.exit.not_in_operation</c>), a
    /// trigger that the plan does not name (<c>charter.exit.trigger.unknown</c>), notice on a day to come
    /// (<c>charter.exit.notice.in_future</c>) or over a week ago (<c>charter.exit.notice.too_old</c>), and an end before the
    /// notice is over (<c>charter.exit.ends_too_early</c>).
    /// </summary>
    public static CharterExit Open(Charter charter, ExitPlan? plan, ExitOpening opening, WorkingCalendar calendar, DateOnly today, DateTimeOffset now)
    {
        var trigger = TriggerOf(charter, plan, opening);
        Guard(opening.NoticeOn <= today, ExitErrors.NoticeInFuture);
        Guard(opening.NoticeOn >= today.AddDays(-OldestNotice), ExitErrors.NoticeTooOld);
        var earliest = EarliestEnd(charter, trigger, opening.NoticeOn, calendar);
        var endsOn = opening.EndsOn ?? earliest;
        Guard(endsOn >= earliest, ExitErrors.EndsTooEarly(earliest));
        Guard(endsOn <= earliest.AddDays(ExitPlan.LongestNotice), ExitErrors.EndsTooLate);
        var exit = new CharterExit(charter, trigger, opening, endsOn, today);
        charter.ActivateExit(exit.Reason, now);
        return exit;
    }

    /// <summary>
    /// Writes down an exit that was over before the charter came into this office, with where that is known from. Refuses one
    /// that was not (<c>charter.exit.not_past</c>) and a missing source (<c>charter.exit.evidence.missing</c>).
    /// </summary>
    public static CharterExit OfThePast(Charter charter, ExitPlan? plan, ExitOpening opening, DateOnly cameOn, DateOnly today, DateTimeOffset now)
    {
        var trigger = TriggerOf(charter, plan, opening);
        var endsOn = opening.EndsOn ?? opening.NoticeOn.AddDays(trigger.NoticeDays);
        Guard(endsOn < cameOn && opening.NoticeOn <= endsOn, ExitErrors.NotPast);
        Guard(!string.IsNullOrWhiteSpace(opening.Evidence), ExitErrors.EvidenceMissing);
        var exit = new CharterExit(charter, trigger, opening, endsOn, today);
        charter.ActivateExit(exit.Reason, now);
        return exit;
    }

    /// <summary>What the plan asks for, with the day on which each is due.</summary>
    public IReadOnlyList<ExitTask> TasksOf(ExitPlan plan) => [.. plan.Duties.Select((duty, place) => new ExitTask(this, duty, place + 1))];

    /// <summary>
    /// Takes the exit back, and the charter goes on as before. Refuses any party but the one that opened it
    /// (<c>charter.exit.not_yours_to_withdraw</c>), the day of the end and later (<c>charter.exit.ended</c>) and a missing reason.
    /// </summary>
    public void Withdraw(Charter charter, PartnerId? party, PersonId by, string reason, DateOnly today, DateTimeOffset now)
    {
        GuardRunning(charter);
        Guard(party == Party, ExitErrors.NotYoursToWithdraw);
        Guard(today < EndsOn, ExitErrors.Ended);
        Guard(!string.IsNullOrWhiteSpace(reason), CharterErrors.ReasonMissing);
        Withdrawn = new ExitWithdrawal(by, today, reason);
        Record(new ExitWithdrawn(Charter, Id, Party, Withdrawn.Reason));
        charter.GoOnAfterExit(Before, Withdrawn.Reason, now);
    }

    internal void GuardRunning(Charter charter)
    {
        Guard(charter.Id == Charter, ExitErrors.OfAnotherCharter);
        Guard(Withdrawn is null && charter.Stage == Stage.ExitActivated, ExitErrors.NotRunning);
    }

    private static ExitTrigger TriggerOf(Charter charter, ExitPlan? plan, ExitOpening opening)
    {
        Guard(plan is null || plan.Charter == charter.Id, ExitErrors.OfAnotherCharter);
        var trigger = plan?.Triggers.FirstOrDefault(t => t.Place == opening.Trigger);
        Guard(trigger is not null, ExitErrors.TriggerUnknown);
        return trigger!;
    }
}

/// <summary>How a party opens the exit.</summary>
/// <param name="Trigger">The place of the trigger in the plan.</param>
/// <param name="EndsOn">A later end than the notice asks for; none: as soon as the notice is over.</param>
/// <param name="Evidence">For a party that the office speaks for: who said so, when and where.</param>
public sealed record ExitOpening(PartnerId Party, PersonId By, int Trigger, DateOnly NoticeOn, DateOnly? EndsOn, string Reason, string Evidence = "");

/// <summary>The exit was taken back.</summary>
public sealed class ExitWithdrawal
{
    private ExitWithdrawal()
    {
    }

    internal ExitWithdrawal(PersonId by, DateOnly on, string reason) =>
        (By, On, Reason) = (by, on, Text.Required(reason, Text.Line, "charter.reason", "A reason", nameof(Reason)));

    public PersonId By { get; private set; }

    public DateOnly On { get; private set; }

    public string Reason { get; private set; } = "";
}
