using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>
/// Somebody asks the parties to change scope, outcome, rule or measure, and says what it would mean for each of them (domain
/// guide §7). It changes no charter by itself: it ends with what the parties made of it.
/// </summary>
public sealed class AlignmentRequest : AggregateRoot
{
    private readonly List<AlignmentEffect> _effects = [];

    private AlignmentRequest()
    {
    }

    /// <summary>Refuses a missing title or wish, and an effect over 500 characters.</summary>
    public AlignmentRequest(CharterId charter, AlignmentSubject subject, string title, string wish, IEnumerable<(PartnerId Partner, string Text)> effects, PersonId by, DateOnly today)
    {
        Id = AlignmentRequestId.New();
        (Charter, Subject, RaisedBy, RaisedOn) = (charter, subject, by, today);
        Title = Text.Required(title, Text.Name, "alignment.title", "A title", nameof(Title));
        Wish = Text.Required(wish, Text.Paragraph, "alignment.wish", "What should change", nameof(Wish));
        _effects.AddRange(effects.Where(e => !string.IsNullOrWhiteSpace(e.Text)).Select(e => new AlignmentEffect(e.Partner, e.Text)));
        Record(new AlignmentRequested(Charter, Id, Subject, Title));
    }

    public AlignmentRequestId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public AlignmentSubject Subject { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What should change, and why.</summary>
    public string Wish { get; private set; } = "";

    /// <summary>What it would mean for each party, where somebody said so.</summary>
    public IReadOnlyList<AlignmentEffect> Effects => _effects;

    public PersonId RaisedBy { get; private set; }

    public DateOnly RaisedOn { get; private set; }

    public AlignmentState State { get; private set; }

    /// <summary>What the parties made of it; empty while it is open.</summary>
    public string Outcome { get; private set; } = "";

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>
    /// Ends it with what the parties made of it. Refuses one that has ended (<c>alignment.closed</c>), an end that is none
    /// (<c>alignment.state.missing</c>) and a missing result.
    /// </summary>
    public void Close(AlignmentState state, string outcome, DateOnly today)
    {
        Guard(State == AlignmentState.Open, AlignmentErrors.Closed);
        Guard(state != AlignmentState.Open, AlignmentErrors.EndMissing);
        Outcome = Text.Required(outcome, Text.Paragraph, "alignment.outcome", "The result", nameof(Outcome));
        (State, ClosedOn) = (state, today);
        Record(new AlignmentClosed(Charter, Id, Title, State, Outcome));
    }
}

/// <summary>What a request would mean for one party.</summary>
public sealed class AlignmentEffect
{
    private AlignmentEffect()
    {
    }

    internal AlignmentEffect(PartnerId partner, string words)
    {
        Partner = partner;
        Words = Text.Required(words, Text.Line, "alignment.effect", "The effect", "Effects");
    }

    public PartnerId Partner { get; private set; }

    public string Words { get; private set; } = "";
}

/// <summary>What a request asks to change.</summary>
public enum AlignmentSubject
{
    Rule,
    Scope,
    Outcome,
    Measure,
}

/// <summary>Where a request stands.</summary>
public enum AlignmentState
{
    Open,

    /// <summary>The parties take it over; the charter follows by an amendment.</summary>
    Agreed,

    Refused,

    Withdrawn,
}
