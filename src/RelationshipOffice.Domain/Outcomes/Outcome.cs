using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>A measured result that needs several relationships (domain guide §5). Outcomes form a tree.</summary>
public sealed partial class Outcome : AggregateRoot
{
    private Outcome()
    {
    }

    public Outcome(string title)
    {
        Id = OutcomeId.New();
        Title = Text.Required(title, Text.Name, "outcome.title", "A title", nameof(Title));
        Record(new OutcomeNamed(Id, Title));
    }

    public OutcomeId Id { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>The outcome in a sentence or two: "By 2028 every patient has a first specialist contact within 14 days."</summary>
    public string Statement { get; private set; } = "";

    /// <summary>Who answers for it in the office.</summary>
    public PersonId? Owner { get; private set; }

    /// <summary>The larger outcome that this one serves.</summary>
    public OutcomeId? Parent { get; private set; }

    /// <summary>How much it weighs in the larger outcome; none means an equal part of what the others leave.</summary>
    public Percent? Weight { get; private set; }

    /// <summary>The measure that gives the outcome its status.</summary>
    public MeasureId? LeadMeasure { get; private set; }

    /// <summary>
    /// Says what the outcome is and who answers for it. Refuses an empty title (<c>outcome.title.missing</c>) and texts
    /// over the limit; saying again what already is changes nothing.
    /// </summary>
    public void Describe(string title, string statement, PersonId? owner)
    {
        var (newTitle, newStatement) = (
            Text.Required(title, Text.Name, "outcome.title", "A title", nameof(Title)),
            Text.Limited(statement, Text.Paragraph, "outcome.statement", "A statement", nameof(Statement)));
        if ((newTitle, newStatement, owner) == (Title, Statement, Owner))
        {
            return;
        }

        (Title, Statement, Owner) = (newTitle, newStatement, owner);
        Record(new OutcomeDescribed(Id, Title, Owner));
    }

    /// <summary>
    /// Places the outcome under a larger one, or on its own, and says how much it weighs there. <paramref name="above"/>
    /// holds the parent and everything above it; finding itself there is a cycle and refused (<c>outcome.parent.cycle</c>).
    /// <paramref name="besideIt"/> is the weight of the others there, 0–100: together they make 100 % at most
    /// (<c>outcome.weights.below_over_100</c>). A weight without a larger outcome is <c>outcome.weight.without_parent</c>.
    /// </summary>
    public void PlaceUnder(OutcomeId? parent, IReadOnlyCollection<OutcomeId> above, Percent? weight = null, decimal besideIt = 0)
    {
        Guard(parent != Id && !above.Contains(Id), OutcomeErrors.CycleInTree);
        Guard(parent is not null || weight is null, OutcomeErrors.WeightWithoutParent);
        Guard(besideIt + (weight?.Value ?? 0) <= 100, OutcomeErrors.WeightsBelowOver100);
        if ((parent, weight) == (Parent, Weight))
        {
            return;
        }

        (Parent, Weight) = (parent, weight);
        Record(new OutcomePlaced(Id, Parent, Weight));
    }

    /// <summary>Takes the outcome's status from this measure, which must be one of its own (<c>measure.not_of_this_outcome</c>).</summary>
    public void LeadWith(Measure measure)
    {
        Guard(measure.Outcome == Id, OutcomeErrors.MeasureElsewhere);
        if (LeadMeasure == measure.Id)
        {
            return;
        }

        LeadMeasure = measure.Id;
        Record(new LeadMeasureChosen(Id, measure.Id, measure.Name));
    }

    /// <summary>An import brought observations of its measures; so many are new, and so many took another's place.</summary>
    public void Import(ObservationImport import, int recorded, int corrected) =>
        Record(new ObservationsImported(Id, import.Id, import.FileName, recorded, corrected));

    /// <summary>An import was undone, and so many observations with it.</summary>
    public void Undo(ObservationImport import, int removed) => Record(new ImportUndone(Id, import.Id, import.FileName, removed));
}
