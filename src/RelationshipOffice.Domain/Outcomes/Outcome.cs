using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>A measured result that needs several relationships (domain guide §5).</summary>
public sealed class Outcome : AggregateRoot
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
}
