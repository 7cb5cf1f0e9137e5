using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What rounds of convergence refuse.</summary>
public static class RoundErrors
{
    public static readonly Error OnlyInConvergence =
        new("charter.round.not_in_convergence", "Rounds are held while the charter is in convergence. Move it there first.");

    public static readonly Error OpenAlready =
        new("charter.round.open_already", "A round is open already. Close it before you open the next one.");

    public static readonly Error DueMissing = new("charter.round.due.missing", "Say until when the parties are asked to answer.", "DueOn");

    public static readonly Error DuePassed = new("charter.round.due.passed", "This day has passed. Choose today or a later day.", "DueOn");

    public static readonly Error Closed = new(
        "charter.round.closed", "This round is closed, so nothing was changed. What the parties said in it stays; the office may open another round.");

    public static readonly Error StillOpen = new("charter.round.still_open", "This round is still open. Close it first.");

    public static readonly Error NotDone = new("charter.turn.not_done", "Your side has not said that it is done, so there is nothing to take back.");

    public static readonly Error TurnNotForYou =
        new("charter.turn.not_for_you", "Only people who stand for this party say that it is done, and take that back.");

    public static readonly Error PartyHasUsers = new(
        "charter.turn.party_has_users", "This party has people in the office who say themselves that they are done. Remind them.");

    public static readonly Error NobodyWaits =
        new("charter.round.nobody_waits", "Nobody is left to remind: these parties are done, or have no people in the office.");

    public static readonly Error NoCounterText = new(
        "charter.counter_text.gone", "This party has no counter-text on the present words any more. Look at the statement again, then decide.");
}
