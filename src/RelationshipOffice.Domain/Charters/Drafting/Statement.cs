using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// One statement of a charter: it keeps its identity while words and place change, and has its own token, so that people
/// who work on different statements never stand in each other's way.
/// </summary>
public sealed class Statement : AggregateRoot
{
    private Statement()
    {
    }

    /// <summary>
    /// Writes a statement at the end of its section, and remembers where in the library its words come from, if they do.
    /// Refuses an empty text, one over 4,000 characters and a charter that is not an open draft.
    /// </summary>
    public Statement(Charter charter, Section section, string text, double place, LibrarySource? source = null)
    {
        charter.GuardOpen();
        Id = StatementId.New();
        Charter = charter.Id;
        Section = section;
        Words = Worded(text);
        Place = place;
        Source = source;
        Record(new StatementWritten(Charter, Id, Section, Words));
    }

    /// <summary>
    /// Writes the statement that an amendment adds, as it comes into force. Refuses a charter that is not in force
    /// (<c>charter.not_in_force</c>).
    /// </summary>
    public Statement(Charter charter, StatementChange added, double place)
    {
        Guard(charter.IsAmendable, CharterErrors.NotInForce);
        (Id, Charter, Section, Words, Place) = (added.Statement, charter.Id, added.Section, added.After, place);
        Record(new StatementWritten(Charter, Id, Section, Words));
    }

    public StatementId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public Section Section { get; private set; }

    /// <summary>The text itself.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Which wording this is, from 1: a position refers to one of them and is stale once the words have changed.</summary>
    public int Wording { get; private set; } = 1;

    /// <summary>Rank within the section. A fraction, so that a move touches this statement only.</summary>
    public double Place { get; private set; }

    public bool IsRetired { get; private set; }

    /// <summary>Where in the library the first words came from; rewording keeps it. None: words of the parties' own.</summary>
    public LibrarySource? Source { get; private set; }

    /// <summary>
    /// Changes the words; positions taken on the earlier ones become stale. Refuses a writer who began from an earlier wording
    /// (<c>charter.statement.newer_words</c>): a move of the statement meanwhile is no hindrance, other words are.
    /// </summary>
    public void Reword(Charter charter, int wording, string text)
    {
        GuardMine(charter);
        Guard(wording == Wording, StatementErrors.NewerWords);
        var words = Worded(text);
        if (words == Words)
        {
            return;
        }

        Words = words;
        Wording++;
        Record(new StatementReworded(Charter, Id, Section, words));
    }

    /// <summary>Puts the statement between its new neighbours.</summary>
    public void Move(Charter charter, double place)
    {
        GuardMine(charter);
        if (place.Equals(Place))
        {
            return;
        }

        Place = place;
        Record(new StatementMoved(Charter, Id, Section));
    }

    /// <summary>Takes the statement out of the charter; its story stays.</summary>
    public void Retire(Charter charter, string reason)
    {
        GuardMine(charter);
        Guard(!string.IsNullOrWhiteSpace(reason), CharterErrors.ReasonMissing);

        IsRetired = true;
        Record(new StatementRetired(Charter, Id, Section, reason.Trim()));
    }

    /// <summary>Whether an amendment still meets the words that its parties read when it was proposed.</summary>
    public bool IsAsBefore(StatementChange change) => !IsRetired && Words == change.Before;

    /// <summary>
    /// Carries out what an amendment says of this statement, as it comes into force. Refuses a charter that is not in force
    /// (<c>charter.not_in_force</c>) and words other than those that were read (<c>decision.amendment.statement_stale</c>).
    /// </summary>
    public void Amend(Charter charter, StatementChange change, string amendment)
    {
        Guard(charter.Id == Charter && change.Statement == Id, StatementErrors.OfAnotherCharter);
        Guard(charter.IsAmendable, CharterErrors.NotInForce);
        Guard(IsAsBefore(change), AmendmentErrors.StatementStale);
        if (change.Kind == ChangeKind.Remove)
        {
            IsRetired = true;
            Record(new StatementRetired(Charter, Id, Section, $"By the amendment “{amendment}”."));
            return;
        }

        (Words, Wording) = (change.After, Wording + 1);
        Record(new StatementReworded(Charter, Id, Section, Words));
    }

    private void GuardMine(Charter charter)
    {
        Guard(charter.Id == Charter, StatementErrors.OfAnotherCharter);
        charter.GuardOpen();
        Guard(!IsRetired, StatementErrors.Retired);
    }

    private static string Worded(string text) => Text.Required(text, Text.Paragraph, "charter.statement", "A text", "Text");
}
