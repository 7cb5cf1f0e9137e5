using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>What a relation fact says: a number, yes or no, words, who sets a domain, or low and high, by its kind.</summary>
public sealed record FactValue
{
    private FactValue(RelationFactKind kind) => Kind = kind;

    public RelationFactKind Kind { get; }

    public decimal? Number { get; private init; }

    public bool? Holds { get; private init; }

    public DecisionDomain? Domain { get; private init; }

    public Setter? Setter { get; private init; }

    public Level? Level { get; private init; }

    /// <summary>In words: the fact itself for exclusivity, a remark for the others.</summary>
    public string Note { get; private init; } = "";

    /// <summary>
    /// Reads what a person chose; what the kind does not use is dropped, what it needs and is missing is refused:
    /// <c>fact.number.missing</c>, <c>fact.number.out_of_range</c>, <c>percent.out_of_range</c>, <c>fact.holds.missing</c>,
    /// <c>fact.note.missing</c>, <c>fact.domain.missing</c>, <c>fact.setter.missing</c>, <c>fact.level.missing</c>.
    /// </summary>
    public static FactValue Of(
        RelationFactKind kind, decimal? number = null, bool? holds = null, DecisionDomain? domain = null,
        Setter? setter = null, Level? level = null, string? note = null)
    {
        var value = new FactValue(kind) { Note = Text.Limited(note, Text.Line, "fact.note", "A note", nameof(Note)) };
        switch (kind)
        {
            case RelationFactKind.ContractualControl or RelationFactKind.LineAuthority:
                Rule.Guard(holds is not null, FactErrors.AnswerMissing);
                return value with { Holds = holds };
            case RelationFactKind.Exclusivity:
                Rule.Guard(value.Note.Length > 0, FactErrors.NoteMissing);
                return value;
            case RelationFactKind.Setter:
                Rule.Guard(domain is not null, FactErrors.DomainMissing);
                Rule.Guard(setter is not null, FactErrors.SetterMissing);
                return value with { Domain = domain, Setter = setter };
            case RelationFactKind.Complexity or RelationFactKind.Codifiability or RelationFactKind.Capability:
                Rule.Guard(level is not null, FactErrors.LevelMissing);
                return value with { Level = level };
            default:
                return value with { Number = FactScale.Of(kind)!.Read(number) };
        }
    }

    public override string ToString() => Kind switch
    {
        RelationFactKind.Exclusivity => Note,
        RelationFactKind.Setter => $"{Domain}: {Setter}",
        _ when Holds is { } holds => holds ? "yes" : "no",
        _ when Level is { } level => level.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Number:0.##} {FactScale.Of(Kind)?.Unit}"),
    };
}
