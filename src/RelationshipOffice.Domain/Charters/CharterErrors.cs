using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What a charter refuses.</summary>
public static class CharterErrors
{
    public static readonly Error OnlyADraftChanges =
        new("charter.not_a_draft", "This charter is no longer a draft. Its text and rules change only by an amendment.");

    public static readonly Error FrozenForSigning = new(
        "charter.in_review", "This charter is in review, so its text is frozen for signing. Return it to convergence to change it.");

    public static readonly Error NotInForce =
        new("charter.not_in_force", "This charter is not in force, so it cannot be amended. A draft is simply edited.");

    public static readonly Error DelegatedForGood = new(
        "charter.delegation.for_good", "This domain is delegated for good, so the delegation ends only when every party consents.", "Domain");

    public static readonly Error Over =
        new("charter.over", "This charter is closed or withdrawn, so nothing in it changes any more.");

    public static readonly Error LeadMustBeAParty =
        new("charter.lead.not_a_party", "The leading partner must be a party to the charter.", "Lead");

    public static readonly Error AlreadyAParty =
        new("charter.party.already", "This partner is already a party to the charter.", "Partner");

    public static readonly Error PartyArchived = new(
        "charter.party.archived", "This partner is archived. Restore it in the directory first, or choose another one.", "Partner");

    public static readonly Error TooManyParties =
        new("charter.party.too_many", "A charter holds thirty parties at most.", "Partner");

    public static readonly Error TooFewParties =
        new("charter.party.too_few", "A charter needs two parties at least.", "Partner");

    public static readonly Error NotAParty =
        new("charter.party.unknown", "This partner is no party to the charter.", "Partner");

    public static readonly Error StillLeads = new(
        "charter.party.leads", "This party still leads a decision domain. Say first who decides there instead.", "Partner");

    public static readonly Error PersonNotOfParty =
        new("charter.person.not_of_party", "This person does not stand for that partner. Choose one of its own people.");

    public static readonly Error CodeTaken =
        new("charter.code.taken", "Another charter already has this code. Choose another one.", "Code");

    public static readonly Error ReasonMissing =
        new("charter.reason.missing", "Say why, in a sentence: the parties will read it.", "Reason");

    public static readonly Error NobodyDecidesYet =
        new("charter.domain.not_governed", "Say first who decides in this domain, then set its rule.", "Domain");

    public static readonly Error NoSuchStep =
        new("charter.stage.no_such_step", "A charter cannot go from its present stage to this one. Look at the steps it offers.", "To");

    public static readonly Error AgreedBySignaturesOnly =
        new("charter.stage.by_signatures", "A charter becomes agreed when every party has signed, never by hand.", "To");

    public static readonly Error NoNewGaps = new(
        "charter.gate.no_new_gaps", "Nothing new is missing since the text was frozen. Nothing needs to be acknowledged; the last party may sign.", "Reason");

    public static readonly Error GapsUnacknowledged = new(
        "charter.gate.gaps_unacknowledged", "Facts are missing for the verdict on governance. Record them, or say why the parties go on without them.", "Reason");
}
