namespace RelationshipOffice.Domain.Outcomes;

/// <summary>How an outcome or a contribution stands today. No data is never good and never bad.</summary>
public enum OutcomeStatus
{
    OnTrack,
    AtRisk,
    Off,
    NoData,
    Stale,
}
