using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What the parking lot refuses.</summary>
public static class ParkingErrors
{
    public static readonly Error NotADraft =
        new("charter.parking.not_a_draft", "This charter is agreed or over, so its parking lot is closed. Raise an alignment request instead.");

    public static readonly Error NotForYou =
        new("charter.parking.not_for_you", "Only people who stand for a party of this charter, and the office, use its parking lot.");

    public static readonly Error NotYours =
        new("charter.parking.not_yours", "The party that sees to this question settles it, or the office. Ask one of them, or comment on the statement.");

    public static readonly Error OwnerNoParty =
        new("charter.parking.owner.no_party", "Who sees to an answer must be a party to the charter, or the office.", "Owner");

    public static readonly Error Settled = new("charter.parking.settled", "This question is settled. Open it again, with a reason, to change that.");

    public static readonly Error StillOpen = new("charter.parking.open", "This question is open, so there is nothing to open again.");
}
