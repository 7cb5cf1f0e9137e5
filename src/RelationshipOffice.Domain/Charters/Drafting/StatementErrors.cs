using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What a statement refuses.</summary>
public static class StatementErrors
{
    public static readonly Error Retired =
        new("charter.statement.retired", "This statement was retired. Write a new one if it is wanted again.");

    public static readonly Error OfAnotherCharter =
        new("charter.statement.of_another_charter", "This statement belongs to another charter.");

    /// <summary>The words moved on while somebody wrote; the form shows all three and lets the writer choose.</summary>
    public static readonly Error NewerWords = new(
        "charter.statement.newer_words", "Somebody saved newer words of this statement while you wrote, so yours were not saved. Choose below; nothing you typed is lost.", "Text");

    public static readonly Error Reworded = new(
        "charter.statement.reworded", "The statement was reworded since you opened it. Read the new words, then take your position.", "Wording");
}
