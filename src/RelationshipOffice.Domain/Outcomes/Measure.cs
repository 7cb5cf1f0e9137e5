using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>How an outcome is measured: unit, plan line, frequency and who answers for the figure.</summary>
public sealed class Measure : AggregateRoot
{
    private Measure()
    {
    }

    public Measure(OutcomeId outcome, MeasureTerms terms)
    {
        Id = MeasureId.New();
        Outcome = outcome;
        Take(terms);
        Record(new MeasureSet(Outcome, Id, Name, Unit, terms.Line));
    }

    public MeasureId Id { get; private set; }

    public OutcomeId Outcome { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>"%", "days", "USD million".</summary>
    public string Unit { get; private set; } = "";

    public Direction Direction { get; private set; }

    public decimal Baseline { get; private set; }

    public decimal Target { get; private set; }

    public DateOnly Starts { get; private set; }

    public DateOnly Due { get; private set; }

    public Frequency Frequency { get; private set; }

    public PersonId? Owner { get; private set; }

    /// <summary>How the value follows from other measures of the outcome, in words; empty where it is only reported.</summary>
    public string Formula { get; private set; } = "";

    public PlanLine Line => PlanLine.Of(Baseline, Target, Starts, Due);

    /// <summary>Changes the measure, and says why: a target is never moved quietly. Refuses no reason (<c>measure.reason.missing</c>).</summary>
    public void Change(MeasureTerms terms, string reason)
    {
        var why = Text.Required(reason, Text.Line, "measure.reason", "A reason", "Reason");
        var before = Line;
        Take(terms);
        Record(new MeasureChanged(Outcome, Id, Name, before, terms.Line, why));
    }

    private void Take(MeasureTerms terms)
    {
        (Name, Unit, Direction, Frequency, Owner) = (terms.Name, terms.Unit, terms.Line.Direction, terms.Frequency, terms.Owner);
        Formula = terms.Formula?.Words ?? "";
        (Baseline, Target, Starts, Due) = (terms.Line.Baseline, terms.Line.Target, terms.Line.Starts, terms.Line.Due);
    }
}
