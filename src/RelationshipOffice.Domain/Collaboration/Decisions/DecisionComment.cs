using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>What a party remarks on a decision while it is open or in its comment period.</summary>
public sealed class DecisionComment : AggregateRoot
{
    private DecisionComment()
    {
    }

    /// <summary>Refuses a decision in effect or ended (<c>decision.over</c>) and a missing text.</summary>
    public DecisionComment(Decision decision, PartnerId? partner, PersonId by, string words, DateOnly on)
    {
        Guard(!decision.IsOver && decision.StateOn(on) != DecisionState.InEffect, DecisionErrors.Over);
        Id = DecisionCommentId.New();
        (Decision, Charter, Partner, By, On) = (decision.Id, decision.Charter, partner, by, on);
        Words = Text.Required(words, Text.Paragraph, "decision.comment", "A comment", nameof(Words));
        Record(new DecisionCommented(Charter, Decision, decision.Title, partner, Words));
    }

    public DecisionCommentId Id { get; private set; }

    public DecisionId Decision { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>None: the office remarks.</summary>
    public PartnerId? Partner { get; private set; }

    public PersonId By { get; private set; }

    public DateOnly On { get; private set; }

    public string Words { get; private set; } = "";
}
