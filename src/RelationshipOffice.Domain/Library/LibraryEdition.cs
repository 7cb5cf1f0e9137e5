using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>One edition of a library statement: what it said, why it was written, by whom and when. It never changes.</summary>
public sealed class LibraryEdition
{
    private LibraryEdition()
    {
    }

    internal LibraryEdition(LibraryStatementId statement, int number, LibraryTerms terms, string reason, PersonId by, DateTimeOffset at) =>
        (Statement, Number, Terms, Reason, By, At) = (statement, number, terms, reason, by, at);

    public LibraryStatementId Statement { get; private set; }

    /// <summary>Counts from 1.</summary>
    public int Number { get; private set; }

    public LibraryTerms Terms { get; private set; } = default!;

    public string Reason { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
