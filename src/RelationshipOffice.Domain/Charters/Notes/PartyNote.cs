using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// A note that the people of one party keep about a charter, or about one statement of it, for their own side only (domain
/// guide §4 and §8). What it says is never told outside that party, not even that there is one.
/// </summary>
public sealed class PartyNote : AggregateRoot
{
    private PartyNote()
    {
    }

    /// <summary>Writes a note. Refuses a party that is none (<c>charter.note.not_a_party</c>), an empty text and one over 4,000 characters.</summary>
    public PartyNote(Charter charter, PartnerId partner, StatementId? statement, PersonId by, string text)
    {
        Guard(charter.IsParty(partner), NoteErrors.NotAParty);
        Id = PartyNoteId.New();
        Charter = charter.Id;
        Partner = partner;
        Statement = statement;
        WrittenBy = by;
        Confided = Noted(text);
        Record(new PartyNoteWritten(Partner, Charter, Id));
    }

    public PartyNoteId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public PartnerId Partner { get; private set; }

    /// <summary>The statement that it is about; none for the whole charter.</summary>
    public StatementId? Statement { get; private set; }

    public PersonId WrittenBy { get; private set; }

    /// <summary>What it says. The activity leaves out this field by its name.</summary>
    public string Confided { get; private set; } = "";

    public bool IsRemoved { get; private set; }

    /// <summary>Changes what it says; anyone of the party may.</summary>
    public void Rewrite(string text)
    {
        Guard(!IsRemoved, NoteErrors.Removed);
        var noted = Noted(text);
        if (noted != Confided)
        {
            Confided = noted;
            Record(new PartyNoteRewritten(Partner, Charter, Id));
        }
    }

    /// <summary>Takes it away; it can be brought back.</summary>
    public void Remove()
    {
        if (!IsRemoved)
        {
            IsRemoved = true;
            Record(new PartyNoteRemoved(Partner, Charter, Id));
        }
    }

    public void BringBack()
    {
        if (IsRemoved)
        {
            IsRemoved = false;
            Record(new PartyNoteBroughtBack(Partner, Charter, Id));
        }
    }

    private static string Noted(string text) => Text.Required(text, Text.Paragraph, "charter.note", "A note", "Text");
}
