using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>What was seen: the value, the day it is for, and where it comes from.</summary>
public sealed record Sighting
{
    public Sighting(decimal value, DateOnly on, string source, string note = "", bool isVerified = false)
    {
        Value = Figure.Of(value, nameof(Value));
        On = on;
        Source = Text.Required(source, Text.Line, "observation.source", "A source", nameof(Source));
        Note = Text.Limited(note, Text.Paragraph, "observation.note", "A note", nameof(Note));
        IsVerified = isVerified;
    }

    public decimal Value { get; }

    public DateOnly On { get; }

    public string Source { get; }

    public string Note { get; }

    public bool IsVerified { get; }
}

/// <summary>Who records, and for which party.</summary>
public sealed record Author(PersonId Person, PartnerId? StandsFor);
