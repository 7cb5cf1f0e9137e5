using System.Collections.Concurrent;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>How every outcome stands on one day. The figures are the same for everybody; what of them is shown is decided by reach.</summary>
internal sealed class OutcomeBoard(
    IReadOnlyList<OutcomeFacts> outcomes, IReadOnlyList<ContributionFacts> contributions, IReadOnlyList<MeasureFacts> measures,
    IReadOnlyList<CharterFacts> charters, DateOnly day)
{
    // Several may ask at once: the board of the office is kept between questions.
    private readonly ConcurrentDictionary<OutcomeId, Standing> _standings = new();
    private readonly ConcurrentDictionary<OutcomeId, IReadOnlyList<Part>> _parts = new();
    private readonly Dictionary<MeasureId, MeasureFacts> _measures = measures.ToDictionary(m => m.Id);
    private readonly ILookup<OutcomeId, ContributionFacts> _contributions = contributions.Where(c => !c.IsOver).ToLookup(c => c.Outcome);
    private readonly ILookup<OutcomeId, ContributionFacts> _ended = contributions.Where(c => c.IsOver).ToLookup(c => c.Outcome);
    private readonly ILookup<OutcomeId?, OutcomeFacts> _below = outcomes.ToLookup(o => o.Parent);
    private readonly Dictionary<OutcomeId, OutcomeFacts> _outcomes = outcomes.ToDictionary(o => o.Id);
    private readonly Dictionary<CharterId, CharterFacts> _charters = charters.ToDictionary(c => c.Id);
    private OutcomeScope _scope = OutcomeScope.Everything;

    /// <summary>The same outcomes, measures and weights on another day, by what had been observed for it or, without that, until now.</summary>
    public OutcomeBoard On(DateOnly other, IReadOnlyDictionary<MeasureId, Course>? courses) => new(
        outcomes, contributions, courses is null ? measures : [.. measures.Select(m => m with { Course = courses.GetValueOrDefault(m.Id) })], charters, other)
    {
        _scope = _scope,
    };

    /// <summary>Takes over how outcomes stand that neither changed nor have one below them that did.</summary>
    public OutcomeBoard After(OutcomeBoard? before)
    {
        if (before is null)
        {
            return this;
        }

        var asBefore = outcomes.Select(o => o.Id).Where(id => IsAsIn(before, id)).ToHashSet();
        foreach (var id in asBefore.Where(before._parts.ContainsKey))
        {
            _parts[id] = before._parts[id];
        }

        foreach (var id in asBefore.Where(before._standings.ContainsKey))
        {
            _standings[id] = before._standings[id];
        }

        return this;
    }

    /// <summary>The same figures, as far as one reader may see them.</summary>
    public OutcomeBoard Within(OutcomeScope scope)
    {
        var seen = (OutcomeBoard)MemberwiseClone();
        seen._scope = scope;
        return seen;
    }

    public IEnumerable<OutcomeFacts> InReach => outcomes.Where(o => IsInReach(o.Id));

    public OutcomeFacts this[OutcomeId id] => _outcomes[id];

    public bool IsInReach(OutcomeId id) => _scope.Outcomes?.Contains(id) ?? true;

    public IEnumerable<OutcomeFacts> Below(OutcomeId id) => _below[id];

    public IEnumerable<ContributionFacts> ContributionsTo(OutcomeId id) => _contributions[id];

    /// <summary>What charters owed that are closed or withdrawn: it counts no more, as if it were not there.</summary>
    public IEnumerable<ContributionFacts> EndedOf(OutcomeId id) => _ended[id];

    /// <summary>The charter's name, or null when it is out of reach.</summary>
    public CharterName? NameOf(CharterId charter) =>
        (_scope.Charters?.Contains(charter) ?? true) && _charters.TryGetValue(charter, out var facts)
            ? new(facts.Id, facts.Code, facts.Title, facts.ReviewDate < day && !facts.IsOver ? facts.ReviewDate : null)
            : null;

    public MeasureFacts? LeadOf(OutcomeId id) => _outcomes[id].LeadMeasure is { } lead ? _measures[lead] : null;

    public Standing StandingOf(OutcomeId id)
    {
        if (_standings.TryGetValue(id, out var known))
        {
            return known;
        }

        var aThresholdFails = ValueOf(id).AThresholdFails;
        return _standings[id] = LeadOf(id) is { } lead
            ? Standing.Of(lead.Line, lead.Frequency, lead.Course?.Last, day, StatusSettings.Default, aThresholdFails, lead.Course?.Trend)
            : Standing.Over([.. Below(id).Select(o => new Below(StandingOf(o.Id), o.Weight))], StatusSettings.Default, aThresholdFails);
    }

    public OutcomeValue ValueOf(OutcomeId id) => OutcomeValue.Of(PartsOf(id));

    public IReadOnlyList<Part> PartsOf(OutcomeId id) => _parts.GetOrAdd(id, of => [.. _contributions[of].Select(PartOf)]);

    /// <summary>How one contribution stands by its own plan; a threshold or enabler is said in the same words.</summary>
    public Standing StandingOf(ContributionFacts contribution) => contribution.Measure is { } id && _measures[id] is var measure
        ? Standing.Of(contribution.Line ?? measure.Line, measure.Frequency, measure.Course?.Last, day, StatusSettings.Default, trend: measure.Course?.Trend)
        : Standing.Unmeasured with { Sentence = "No data: it is not read from a measure yet." };

    private bool IsAsIn(OutcomeBoard before, OutcomeId id) =>
        before._outcomes.TryGetValue(id, out var then) && ReferenceEquals(then, _outcomes[id])
        && _below[id].Count() == before._below[id].Count() && _below[id].All(o => IsAsIn(before, o.Id));

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
    OutcomeId Id, string Title, OutcomeId? Parent, Percent? Weight, MeasureId? LeadMeasure, string? Owner);

/// <summary>Which outcomes, and which charters by name, a reader sees; none stands for all.</summary>
internal sealed record OutcomeScope(IReadOnlySet<OutcomeId>? Outcomes, IReadOnlySet<CharterId>? Charters)
{
    public static OutcomeScope Everything { get; } = new(null, null);
}

/// <summary>A charter within the reader's reach; past its review date it is stale since then.</summary>
internal sealed record CharterName(CharterId Id, string Code, string Title, DateOnly? StaleSince);

/// <summary>A measure with its last reading and its trend.</summary>
internal sealed record MeasureFacts(
    MeasureId Id, OutcomeId Outcome, string Name, string Unit, decimal Baseline, decimal Target, DateOnly Starts, DateOnly Due, Frequency Frequency, Course? Course)
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
