using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What making a document refuses.</summary>
public static class DocumentErrors
{
    public const int LongestAnnex = 6;

    public static readonly Error NoDraft = new(
        "document.draft.none", "There is no working draft of this charter now, because its text is frozen or its life is over. Take one of its versions.");

    public static readonly Error Altered = new(
        "document.version.altered", "The stored text of this version no longer gives its own hash, so no document is made of it. Tell the administrator.");

    public static readonly Error Annex = new(
        "document.annex", "An annex is named by one to six letters or digits, for example F or 2B.", "Annex");
}
