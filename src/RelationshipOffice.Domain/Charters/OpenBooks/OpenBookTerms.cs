using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>How often something is shown.</summary>
public enum OpenBookRhythm
{
    Weekly,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,

    /// <summary>Whenever another party asks.</summary>
    OnRequest,
}

/// <summary>What a line of the open book says.</summary>
public sealed record OpenBookTerms
{
    private OpenBookTerms()
    {
    }

    public PartnerId Party { get; private init; }

    public bool IsPrivate { get; private init; }

    public string Subject { get; private init; } = "";

    public PartnerSet To { get; private init; } = PartnerSet.Empty;

    public OpenBookRhythm? Rhythm { get; private init; }

    public string DueBy { get; private init; } = "";

    /// <summary>
    /// What a party shows. Refuses a missing subject (<c>charter.open_book.subject.missing</c>) or rhythm
    /// (<c>charter.open_book.rhythm.missing</c>) and a party that shows something to itself (<c>charter.open_book.to_itself</c>).
    /// </summary>
    public static OpenBookTerms Shown(PartnerId party, string subject, PartnerSet to, OpenBookRhythm? rhythm, string dueBy)
    {
        Rule.Guard(rhythm is not null, OpenBookErrors.RhythmMissing);
        Rule.Guard(!to.Members.Contains(party), OpenBookErrors.ToItself);
        return new OpenBookTerms
        {
            Party = party,
            Subject = Said(subject),
            To = to,
            Rhythm = rhythm,
            DueBy = Text.Limited(dueBy, Text.Name, "charter.open_book.due_by", "By when", nameof(DueBy)),
        };
    }

    /// <summary>What stays with a party. Refuses a missing subject (<c>charter.open_book.subject.missing</c>).</summary>
    public static OpenBookTerms Private(PartnerId party, string subject) => new() { Party = party, IsPrivate = true, Subject = Said(subject) };

    private static string Said(string subject) => Text.Required(subject, Text.Line, "charter.open_book.subject", "What it is", nameof(Subject));
}

/// <summary>What the open book refuses.</summary>
public static class OpenBookErrors
{
    public static readonly Error RhythmMissing = new("charter.open_book.rhythm.missing", "Say how often it is shown.", "Rhythm");

    public static readonly Error ToItself =
        new("charter.open_book.to_itself", "A party shows something to others, not to itself.", "To");

    public static readonly Error Unknown =
        new("charter.open_book.unknown", "This line does not stand in the charter any more. Load the page again.");

    public static readonly Error TooMany = new("charter.open_book.too_many", $"An open book has {OpenBookItem.MostOfACharter} lines at most.");
}

public sealed record OpenBookNoted(CharterId Charter, OpenBookItemId Item, PartnerId Partner, bool IsPrivate, string Subject) : CharterEvent(Charter);

public sealed record OpenBookChanged(CharterId Charter, OpenBookItemId Item, PartnerId Partner, bool IsPrivate, string Subject) : CharterEvent(Charter);

public sealed record OpenBookDropped(CharterId Charter, OpenBookItemId Item, PartnerId Partner, string Subject) : CharterEvent(Charter);
