using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// One outcome with its measures, observations and contributions (domain guide §5), as it stands on a day; none means
/// today. On an earlier day only what had been observed for it counts. Contributions of charters out of reach are added
/// up, never named; out of reach altogether is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeOutcomes)]
public sealed record GetOutcome(OutcomeId Outcome, DateOnly? AsOf = null) : IQuery<OutcomeDetails>;

/// <summary>
/// What the outcome page shows. Explained, Unassigned and Remainder are points of 100; the remainder is what the outcome's
/// own measure shows beyond, or short of, what the charters explain.
/// </summary>
public sealed record OutcomeDetails(
    OutcomeId Id, uint Version, string Title, string Statement, PersonId? OwnerId, string? Owner, OutcomeLink? Parent, Percent? Weight,
    IReadOnlyList<OutcomeLink> Below, OutcomeStatus Status, Percent? Attainment, Percent? Expected, string Sentence,
    IReadOnlyList<MeasureDetails> Measures, IReadOnlyList<ContributionRow> Contributions, IReadOnlyList<EndedContribution> Ended,
    OtherCharters? Others,
    string ValueSentence, decimal Explained, decimal Unassigned, decimal? Remainder, EndangeringCharter? EndangeredBy, bool MayKeep);

/// <summary>A larger or smaller outcome in reach.</summary>
public sealed record OutcomeLink(OutcomeId Id, string Title, OutcomeStatus Status);

/// <summary>
/// A measure with its plan, how it stands, where it arrives at its pace, its course (one reading a day, earliest first) and
/// its latest observations, latest first; Observed counts all of them.
/// </summary>
public sealed record MeasureDetails(
    MeasureId Id, uint Version, string Name, string Unit, Direction Direction, decimal Baseline, decimal Target, DateOnly Starts,
    DateOnly Due, Frequency Frequency, PersonId? OwnerId, string? Owner, bool IsLead, OutcomeStatus Status, string Sentence,
    string? Disagreement, MeasureForecast? Forecast, IReadOnlyList<Reading> Course, IReadOnlyList<ObservationRow> Observations, int Observed,
    bool MayRecord, bool MayVerify)
{
    /// <summary>Decisions and amendments of the charters behind the outcome that took effect in its course, earliest first; the latest twelve.</summary>
    public IReadOnlyList<TurningPoint> Turns { get; init; } = [];

    /// <summary>How the value follows from other measures; empty where it is only reported.</summary>
    public string Formula { get; init; } = "";

    /// <summary>What the formula gives beside what is reported, with the difference; none without a formula.</summary>
    public string? Recomputed { get; init; }
}

/// <summary>A decision of a charter in reach, on the day from which it is in effect.</summary>
public sealed record TurningPoint(DateOnly On, CharterId Charter, string Code, DecisionId Decision, string Title, DecisionKind Kind);

/// <summary>The forecast in a sentence, and its band from the last observation to the target date, in the measure's unit.</summary>
public sealed record MeasureForecast(
    string Sentence, DateOnly From, decimal Now, decimal LeastNow, decimal MostNow, decimal AtDue, decimal LeastAtDue, decimal MostAtDue);

/// <summary>An observed value; a corrected one no longer counts, but stays to be read. The author is told within reach.</summary>
public sealed record ObservationRow(
    ObservationId Id, uint Version, decimal Value, DateOnly On, string Source, string Note, bool IsVerified, string Author,
    ObservationId? Corrects, bool IsCorrected, bool MayCorrect);

/// <summary>
/// What one charter owes. WithoutIt is what the charters would explain if this one left, in points of 100; IsGated says
/// that an unmet enabler sets it to nothing.
/// </summary>
public sealed record ContributionRow(
    ContributionId Id, CharterId Charter, string Code, string CharterTitle, ContributionKind Kind, Percent? Weight,
    MeasureId? Measure, PlanFields? OwnPlan, OutcomeStatus Status, Percent? Attainment, Percent? Expected, string Sentence,
    Confidence Confidence, string Evidence, string Description, IReadOnlyList<ContributionId> Gates, bool IsGated, decimal WithoutIt)
{
    /// <summary>Where it arrives on its date at its pace; none without a trend. Expected is planned, Attainment realised.</summary>
    public AttainedAtDue? Forecast { get; init; }

    /// <summary>The review date of a charter that is past it.</summary>
    public DateOnly? StaleSince { get; init; }
}

/// <summary>What a charter owed that is closed or withdrawn; its weight is unassigned again.</summary>
public sealed record EndedContribution(
    ContributionId Id, CharterId Charter, string Code, string CharterTitle, ContributionKind Kind, Percent? Weight);

/// <summary>A contribution's own plan on its measure.</summary>
public sealed record PlanFields(decimal Baseline, decimal Target, DateOnly Starts, DateOnly Due);

/// <summary>The contributions of charters that the reader may not see, added up.</summary>
public sealed record OtherCharters(int Contributions, decimal Weight);
