using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>What a measure says, checked as a whole.</summary>
public sealed record MeasureTerms
{
    /// <summary>
    /// Takes name, unit, plan and frequency. Refuses a missing name or unit, and a direction that the baseline and the
    /// target contradict (<c>measure.direction.contradicts</c>): most often the two were typed into each other's field.
    /// </summary>
    public MeasureTerms(string name, string unit, Direction direction, PlanLine line, Frequency frequency, PersonId? owner = null, string formula = "")
    {
        Name = Text.Required(name, Text.Name, "measure.name", "A name", nameof(Name));
        Unit = Text.Required(unit, 40, "measure.unit", "A unit", nameof(Unit));
        Rule.Guard(direction == line.Direction, OutcomeErrors.DirectionContradicts);
        (Line, Frequency, Owner, Formula) = (line, frequency, owner, Outcomes.Formula.Of(formula));
    }

    public string Name { get; }

    public string Unit { get; }

    public PlanLine Line { get; }

    public Frequency Frequency { get; }

    public PersonId? Owner { get; }

    /// <summary>How it follows from others; none where it is only reported.</summary>
    public Formula? Formula { get; }
}
