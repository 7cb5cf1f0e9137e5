using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>What holds for every change of what the office keeps in its library.</summary>
internal static class Editing
{
    /// <summary>Trims a reason; refuses one that is missing (<c>library.reason.missing</c>) or over 500 characters.</summary>
    public static string Reasoned(string reason) => Text.Required(reason, Text.Line, "library.reason", "A reason", "Reason");
}
