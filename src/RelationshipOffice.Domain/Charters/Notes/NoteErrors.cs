using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What a note refuses.</summary>
public static class NoteErrors
{
    public static readonly Error NotAParty =
        new("charter.note.not_a_party", "Only a party to the charter keeps notes about it.");

    public static readonly Error Removed =
        new("charter.note.removed", "This note was taken away. Bring it back first, or write a new one.");
}
