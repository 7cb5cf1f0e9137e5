using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What a position refuses.</summary>
public static class PositionErrors
{
    public static readonly Error OnlyInConvergence =
        new("charter.position.not_in_convergence", "Positions are taken while the charter is in convergence.");

    public static readonly Error CounterTextMissing = new(
        "charter.position.counter_text_missing", "An objection needs a text of your own: write what your side would sign.", "CounterText");

    public static readonly Error NotForYou = new(
        "charter.position.not_for_you", "Only people who stand for this party take its positions.", "Partner");

    public static readonly Error PartyHasUsers = new(
        "charter.position.party_has_users", "This party has people in the office who take its positions themselves. Ask them.", "Partner");

    public static readonly Error AlreadyTaken = new(
        "charter.position.already", "Somebody of your side took a position at the same moment. Look at it, then change it if needed.");
}
