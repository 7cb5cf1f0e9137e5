using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What a charter refuses.</summary>
public static class CharterErrors
{
    public static readonly Error OnlyADraftChanges =
        new("charter.not_a_draft", "This charter is no longer a draft. Its text and rules change only by an amendment.");

    public static readonly Error LeadMustBeAParty =
        new("charter.lead.not_a_party", "The leading partner must be a party to the charter.", "Lead");

    public static readonly Error AlreadyAParty =
        new("charter.party.already", "This partner is already a party to the charter.", "Partner");

    public static readonly Error TooManyParties =
        new("charter.party.too_many", "A charter holds thirty parties at most.", "Partner");

    public static readonly Error CodeTaken =
        new("charter.code.taken", "Another charter already has this code. Choose another one.", "Code");

    public static readonly Error ReasonMissing =
        new("charter.reason.missing", "Say why, in a sentence: the parties will read it.", "Reason");
}
