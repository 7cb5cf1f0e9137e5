using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>One line of the open book (domain guide §4): what one party shows to others, or what stays private.</summary>
public sealed class OpenBookItem : AggregateRoot
{
    public const int MostOfACharter = 100;

    private OpenBookItem()
    {
    }

    /// <summary>Refuses parties that are none, and a charter that is no open draft.</summary>
    public OpenBookItem(Charter charter, OpenBookTerms terms)
    {
        charter.GuardOpen();
        (Id, Charter) = (OpenBookItemId.New(), charter.Id);
        Take(charter, terms);
        Record(new OpenBookNoted(Charter, Id, Party, IsPrivate, Subject));
    }

    public OpenBookItemId Id { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>Whose it is.</summary>
    public PartnerId Party { get; private set; }

    /// <summary>It stays with its party: nobody asks for it.</summary>
    public bool IsPrivate { get; private set; }

    /// <summary>What is shown, or what stays private.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Who sees it; none named: every other party.</summary>
    public PartnerSet To { get; private set; } = PartnerSet.Empty;

    public OpenBookRhythm? Rhythm { get; private set; }

    /// <summary>By when within the rhythm: "by the tenth working day". May be empty.</summary>
    public string DueBy { get; private set; } = "";

    public bool IsDropped { get; private set; }

    public OpenBookTerms Terms => IsPrivate ? OpenBookTerms.Private(Party, Subject) : OpenBookTerms.Shown(Party, Subject, To, Rhythm, DueBy);

    /// <summary>Changes the line. Refuses one that is gone, and a charter that is no open draft.</summary>
    public void Change(Charter charter, OpenBookTerms terms)
    {
        GuardMine(charter);
        if (terms == Terms)
        {
            return;
        }

        Take(charter, terms);
        Record(new OpenBookChanged(Charter, Id, Party, IsPrivate, Subject));
    }

    /// <summary>Takes the line out of the charter; its story stays.</summary>
    public void Drop(Charter charter)
    {
        GuardMine(charter);
        IsDropped = true;
        Record(new OpenBookDropped(Charter, Id, Party, Subject));
    }

    private void GuardMine(Charter charter)
    {
        Guard(charter.Id == Charter && !IsDropped, OpenBookErrors.Unknown);
        charter.GuardOpen();
    }

    private void Take(Charter charter, OpenBookTerms terms)
    {
        Guard(charter.IsParty(terms.Party) && terms.To.Members.All(charter.IsParty), CharterErrors.NotAParty with { Field = "Party" });
        (Party, IsPrivate, Subject, To, Rhythm, DueBy) = (terms.Party, terms.IsPrivate, terms.Subject, terms.To, terms.Rhythm, terms.DueBy);
    }
}
