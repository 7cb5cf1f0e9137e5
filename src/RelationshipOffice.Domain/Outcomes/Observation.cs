using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>
/// One observed value of a measure: a fact with its day and source. Sources may disagree, so several may stand for one
/// day. It is never rewritten: a correction is a new observation that takes the old one's place.
/// </summary>
public sealed class Observation : AggregateRoot
{
    private Observation()
    {
    }

    /// <summary>
    /// Records a value. Refuses a day in the future (<c>observation.date.in_future</c>), a missing source
    /// (<c>observation.source.missing</c>) and texts over the limit.
    /// </summary>
    public Observation(Measure measure, Sighting seen, Author author, DateOnly today)
        : this(measure.Outcome, measure.Id, seen, author, today, null)
    {
    }

    private Observation(OutcomeId outcome, MeasureId measure, Sighting seen, Author author, DateOnly today, ObservationId? corrects)
    {
        Guard(seen.On <= today, OutcomeErrors.ObservedInFuture);
        Id = ObservationId.New();
        (Outcome, Measure, Corrects) = (outcome, measure, corrects);
        (Value, On, Source, Note, IsVerified) = (seen.Value, seen.On, seen.Source, seen.Note, seen.IsVerified);
        (Author, AuthorStandsFor) = (author.Person, author.StandsFor);
        Record(new ObservationRecorded(Outcome, Measure, Id, Value, On, Source));
    }

    public ObservationId Id { get; private set; }

    public OutcomeId Outcome { get; private set; }

    public MeasureId Measure { get; private set; }

    public decimal Value { get; private set; }

    public DateOnly On { get; private set; }

    public string Source { get; private set; } = "";

    public string Note { get; private set; } = "";

    /// <summary>The office has seen the source.</summary>
    public bool IsVerified { get; private set; }

    public PersonId Author { get; private set; }

    /// <summary>The party for which the author stood on that day.</summary>
    public PartnerId? AuthorStandsFor { get; private set; }

    /// <summary>The observation whose place this one took.</summary>
    public ObservationId? Corrects { get; private set; }

    /// <summary>The import that brought it; none for what a person entered.</summary>
    public ImportId? Import { get; private set; }

    /// <summary>Another observation took its place; it no longer counts, but stays to be read.</summary>
    public bool IsCorrected { get; private set; }

    /// <summary>
    /// Puts a corrected observation in this one's place, and says why. Refuses a second correction of the same one
    /// (<c>observation.corrected.already</c>) and what a new observation refuses.
    /// </summary>
    public Observation Correct(Sighting seen, Author author, DateOnly today, string reason)
    {
        Guard(!IsCorrected, OutcomeErrors.AlreadyCorrected);
        var why = Text.Required(reason, Text.Line, "observation.reason", "A reason", "Reason");
        var corrected = new Observation(Outcome, Measure, seen, author, today, Id);
        IsCorrected = true;
        Record(new ObservationCorrected(Outcome, Measure, Id, corrected.Id, Value, seen.Value, why));
        return corrected;
    }
}
