using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What the exit of a charter refuses.</summary>
public static class ExitErrors
{
    public static readonly Error ByAPartyOnly = new(
        "charter.exit.by_a_party", "An exit is opened by a party, by a trigger of the exit plan. Open it under Review and exit.", "To");

    public static readonly Error NotInOperation = new(
        "charter.exit.not_in_operation", "Only a charter that is in operation or under review has an exit to open. A draft is withdrawn instead.");

    public static readonly Error Already = new("charter.exit.already", "The exit of this charter is open already. Look at it under Review and exit.");

    public static readonly Error TriggerUnknown = new(
        "charter.exit.trigger.unknown", "The exit plan does not name this trigger. Choose one that the parties signed.", "Trigger");

    public static readonly Error NoticeInFuture = new("charter.exit.notice.in_future", "Notice is recorded after it was given.", "NoticeOn");

    public static readonly Error NoticeTooOld = new(
        "charter.exit.notice.too_old",
        $"Notice counts from {CharterExit.OldestNotice} days back at most: the others must have heard of it. Choose a later day.", "NoticeOn");

    public static readonly Error EndsTooLate = new("charter.exit.ends_too_late", "An exit ends five years after its notice is over at the latest.", "EndsOn");

    public static readonly Error NotPast = new(
        "charter.exit.not_past", "Only an exit that was over before the charter came into this office is written down like this.", "EndsOn");

    public static readonly Error EvidenceMissing = new(
        "charter.exit.evidence.missing", "Say who of the party said so, when and where.", "Evidence");

    public static readonly Error NotYoursToOpen = new(
        "charter.exit.not_yours_to_open", "Only the people whom a party names in the charter open the exit for it.");

    public static readonly Error NotYoursToWithdraw = new(
        "charter.exit.not_yours_to_withdraw", "Only the party that opened the exit takes it back.");

    public static readonly Error NotYoursToFinish = new(
        "charter.exit.not_yours_to_finish", "Only the party that sees to this says that it is done.");

    public static readonly Error NotYoursToEvaluate = new("charter.exit.not_yours_to_evaluate", "Each party speaks for itself here.");

    public static readonly Error PartyHasUsers = new(
        "charter.exit.party_has_users", "This party has people in the office who speak for it. Ask them to do so.");

    public static readonly Error Ended = new("charter.exit.ended", "The end day is reached, so the exit is not taken back any more.");

    public static readonly Error NotRunning = new("charter.exit.not_running", "This exit was taken back or is closed, so nothing in it changes.");

    public static readonly Error OfAnotherCharter = new("charter.exit.of_another_charter", "This belongs to another charter.");

    public static readonly Error TaskOpen = new("charter.exit.task_open", "This is not done yet, so there is nothing to open again.");

    public static readonly Error DoneInFuture = new("charter.exit.done.in_future", "What is done is recorded after it was done.", "On");

    public static readonly Error DoneBeforeNotice = new("charter.exit.done.before_notice", "What was done before the notice was no part of this exit.", "On");

    /// <summary>An end before the notice is over; earlier only if every party agrees to another plan.</summary>
    public static Error EndsTooEarly(DateOnly earliest) => new(
        "charter.exit.ends_too_early", FormattableString.Invariant($"By the notice that all parties signed, the charter ends on {earliest:d MMMM yyyy} at the earliest."), "EndsOn");
}
