using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

public sealed record OutcomeNamed(OutcomeId Outcome, string Title) : OutcomeEvent(Outcome);

public sealed record OutcomeDescribed(OutcomeId Outcome, string Title, PersonId? Owner) : OutcomeEvent(Outcome);

public sealed record OutcomePlaced(OutcomeId Outcome, OutcomeId? Parent, Percent? Weight) : OutcomeEvent(Outcome);

public sealed record LeadMeasureChosen(OutcomeId Outcome, MeasureId Measure, string Name) : OutcomeEvent(Outcome);

public sealed record MeasureSet(OutcomeId Outcome, MeasureId Measure, string Name, string Unit, PlanLine Plan) : OutcomeEvent(Outcome);

public sealed record MeasureChanged(
    OutcomeId Outcome, MeasureId Measure, string Name, PlanLine Before, PlanLine After, string Reason) : OutcomeEvent(Outcome);

public sealed record ObservationRecorded(
    OutcomeId Outcome, MeasureId Measure, ObservationId Observation, decimal Value, DateOnly On, string Source) : OutcomeEvent(Outcome);

public sealed record ObservationCorrected(
    OutcomeId Outcome, MeasureId Measure, ObservationId Observation, ObservationId By, decimal Before, decimal After, string Reason) : OutcomeEvent(Outcome);

public sealed record ContributionPledged(
    OutcomeId Outcome, ContributionId Contribution, CharterId Charter, ContributionKind Kind, Percent? Weight) : OutcomeEvent(Outcome);

public sealed record ContributionChanged(
    OutcomeId Outcome, ContributionId Contribution, CharterId Charter, ContributionKind Kind, Percent? Weight, string Reason) : OutcomeEvent(Outcome);

public sealed record ContributionWithdrawn(OutcomeId Outcome, ContributionId Contribution, CharterId Charter, string Reason) : OutcomeEvent(Outcome);

public sealed record ObservationsImported(OutcomeId Outcome, ImportId Import, string FileName, int Recorded, int Corrected) : OutcomeEvent(Outcome);

public sealed record ImportUndone(OutcomeId Outcome, ImportId Import, string FileName, int Removed) : OutcomeEvent(Outcome);
