using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What a statement refuses.</summary>
public static class StatementErrors
{
    public static readonly Error Retired =
        new("charter.statement.retired", "This statement was retired. Write a new one if it is wanted again.");

    public static readonly Error OfAnotherCharter =
        new("charter.statement.of_another_charter", "This statement belongs to another charter.");

    public static readonly Error Reworded = new(
        "charter.statement.reworded", "The statement was reworded since you opened it. Read the new words, then take your position.", "Wording");
}
