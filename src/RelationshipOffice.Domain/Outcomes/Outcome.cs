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
    /// Places the outcome under a larger one, or on its own. <paramref name="above"/> holds the parent and everything
    /// above it; finding itself there is a cycle and refused (<c>outcome.parent.cycle</c>).
    /// </summary>
    public void PlaceUnder(OutcomeId? parent, IReadOnlyCollection<OutcomeId> above)
    {
        Guard(parent != Id && !above.Contains(Id), OutcomeErrors.CycleInTree);
        if (parent == Parent)
        {
            return;
        }

        Parent = parent;
        Record(new OutcomePlaced(Id, Parent));
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
}
