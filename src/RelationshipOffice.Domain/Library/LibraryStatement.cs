using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>
/// A statement that the office keeps for its charters. Each change is a numbered edition with its reason; what charters
/// took from an edition is never touched by a later one.
/// </summary>
public sealed class LibraryStatement : AggregateRoot
{
    private readonly List<LibraryEdition> _editions = [];

    private LibraryStatement()
    {
    }

    /// <summary>Begins with edition 1. Refuses a missing reason (<c>library.reason.missing</c>).</summary>
    public LibraryStatement(LibraryTerms terms, string reason, PersonId by, DateTimeOffset now)
    {
        Id = LibraryStatementId.New();
        Put(terms, reason, by, now);
        Record(new LibraryStatementAdded(Id, terms.Section, terms.Title, _editions[^1].Reason));
    }

    public LibraryStatementId Id { get; private set; }

    /// <summary>The title of the newest edition; no two statements have the same.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Number of the newest edition.</summary>
    public int Edition { get; private set; }

    /// <summary>Offered to nobody any more; charters that took words from it keep them.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Why it is retired; empty while it is not.</summary>
    public string RetiredBecause { get; private set; } = "";

    /// <summary>The editions at hand: at least the newest.</summary>
    public IReadOnlyList<LibraryEdition> Editions => _editions;

    public LibraryTerms Terms => _editions.Single(e => e.Number == Edition).Terms;

    /// <summary>Writes the next edition; saying again what already is changes nothing. Refuses a retired statement and a missing reason.</summary>
    public void Revise(LibraryTerms terms, string reason, PersonId by, DateTimeOffset now)
    {
        Guard(!IsRetired, LibraryErrors.Retired);
        Editing.Reasoned(reason);
        if (terms == Terms)
        {
            return;
        }

        Put(terms, reason, by, now);
        Record(new LibraryStatementRevised(Id, Title, Edition, _editions[^1].Reason));
    }

    /// <summary>Takes the statement off the shelf, with a reason; one that is retired stays so.</summary>
    public void Retire(string reason)
    {
        var why = Editing.Reasoned(reason);
        if (!IsRetired)
        {
            (IsRetired, RetiredBecause) = (true, why);
            Record(new LibraryStatementRetired(Id, Title, why));
        }
    }

    /// <summary>Puts the statement back on the shelf as it was.</summary>
    public void BringBack()
    {
        if (IsRetired)
        {
            (IsRetired, RetiredBecause) = (false, "");
            Record(new LibraryStatementBroughtBack(Id, Title));
        }
    }

    private void Put(LibraryTerms terms, string reason, PersonId by, DateTimeOffset now)
    {
        _editions.Add(new LibraryEdition(Id, Edition + 1, terms, Editing.Reasoned(reason), by, now));
        (Title, Edition) = (terms.Title, Edition + 1);
    }
}
