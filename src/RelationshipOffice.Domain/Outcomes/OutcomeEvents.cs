using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

public sealed record OutcomeNamed(OutcomeId Outcome, string Title) : OutcomeEvent(Outcome);
