using System.Collections.Concurrent;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>How every outcome stands on one day. The figures are the same for everybody; what of them is shown is decided by reach.</summary>
internal sealed class OutcomeBoard(
    IReadOnlyList<OutcomeFacts> outcomes, IReadOnlyList<ContributionFacts> contributions, IReadOnlyList<MeasureFacts> measures,
    IReadOnlyDictionary<CharterId, CharterName> charters, DateOnly today)
{
    // Several may ask at once: the board of the whole office is kept between questions.
    private readonly ConcurrentDictionary<OutcomeId, Standing> _standings = new();
    private readonly ConcurrentDictionary<OutcomeId, IReadOnlyList<Part>> _parts = new();
    private readonly Dictionary<MeasureId, MeasureFacts> _measures = measures.ToDictionary(m => m.Id);
    private readonly ILookup<OutcomeId, ContributionFacts> _contributions = contributions.Where(c => !c.IsOver).ToLookup(c => c.Outcome);
    private readonly ILookup<OutcomeId, ContributionFacts> _ended = contributions.Where(c => c.IsOver).ToLookup(c => c.Outcome);
    private readonly ILookup<OutcomeId?, OutcomeFacts> _below = outcomes.ToLookup(o => o.Parent);
    private readonly Dictionary<OutcomeId, OutcomeFacts> _outcomes = outcomes.ToDictionary(o => o.Id);

    /// <summary>The same outcomes, measures and weights by what had been observed on an earlier day.</summary>
    public OutcomeBoard On(DateOnly day, IReadOnlyDictionary<MeasureId, Course> courses) =>
        new(outcomes, contributions, [.. measures.Select(m => m with { Course = courses.GetValueOrDefault(m.Id) })], charters, day);

    public IEnumerable<OutcomeFacts> InReach => outcomes.Where(o => o.IsInReach);

    public OutcomeFacts this[OutcomeId id] => _outcomes[id];

    public IEnumerable<OutcomeFacts> Below(OutcomeId id) => _below[id];

    public IEnumerable<ContributionFacts> ContributionsTo(OutcomeId id) => _contributions[id];

    /// <summary>What charters owed that are closed or withdrawn: it counts no more, as if it were not there.</summary>
    public IEnumerable<ContributionFacts> EndedOf(OutcomeId id) => _ended[id];

    /// <summary>The charter's name, or null when it is out of reach.</summary>
    public CharterName? NameOf(CharterId charter) => charters.GetValueOrDefault(charter);

    public MeasureFacts? LeadOf(OutcomeId id) => _outcomes[id].LeadMeasure is { } lead ? _measures[lead] : null;

    public Standing StandingOf(OutcomeId id)
    {
        if (_standings.TryGetValue(id, out var known))
        {
            return known;
        }

        var aThresholdFails = ValueOf(id).AThresholdFails;
        return _standings[id] = LeadOf(id) is { } lead
            ? Standing.Of(lead.Line, lead.Frequency, lead.Course?.Last, today, StatusSettings.Default, aThresholdFails, lead.Course?.Trend)
            : Standing.Over([.. Below(id).Select(o => new Below(StandingOf(o.Id), o.Weight))], StatusSettings.Default, aThresholdFails);
    }

    public OutcomeValue ValueOf(OutcomeId id) => OutcomeValue.Of(PartsOf(id));

    public IReadOnlyList<Part> PartsOf(OutcomeId id) => _parts.GetOrAdd(id, of => [.. _contributions[of].Select(PartOf)]);

    /// <summary>How one contribution stands by its own plan; a threshold or enabler is said in the same words.</summary>
    public Standing StandingOf(ContributionFacts contribution) => contribution.Measure is { } id && _measures[id] is var measure
        ? Standing.Of(contribution.Line ?? measure.Line, measure.Frequency, measure.Course?.Last, today, StatusSettings.Default, trend: measure.Course?.Trend)
        : Standing.Unmeasured with { Sentence = "No data: it is not read from a measure yet." };

    private Part PartOf(ContributionFacts contribution)
    {
        var standing = StandingOf(contribution);
        return new(
            contribution.Id, contribution.Charter, contribution.Kind, contribution.Weight ?? Percent.Of(0),
            standing.Attainment, standing.Expected, contribution.Gates.Members);
    }
}

/// <summary>An outcome as the board reads it.</summary>
internal sealed record OutcomeFacts(
    OutcomeId Id, string Title, OutcomeId? Parent, Percent? Weight, MeasureId? LeadMeasure, string? Owner, bool IsInReach);

/// <summary>A charter within the reader's reach; past its review date it is stale since then.</summary>
internal sealed record CharterName(CharterId Id, string Code, string Title, DateOnly? StaleSince);

/// <summary>A measure with its last reading and its trend.</summary>
internal sealed record MeasureFacts(
    MeasureId Id, string Name, string Unit, decimal Baseline, decimal Target, DateOnly Starts, DateOnly Due, Frequency Frequency, Course? Course)
{
    public PlanLine Line => PlanLine.Of(Baseline, Target, Starts, Due);
}

/// <summary>A contribution as the board reads it.</summary>
internal sealed record ContributionFacts(
    OutcomeId Outcome, ContributionId Id, CharterId Charter, ContributionKind Kind, Percent? Weight, MeasureId? Measure,
    decimal? Baseline, decimal? Target, DateOnly? Starts, DateOnly? Due, ContributionSet Gates, bool IsOver)
{
    public PlanLine? Line => Target is { } target ? PlanLine.Of(Baseline!.Value, target, Starts!.Value, Due!.Value) : null;
}
