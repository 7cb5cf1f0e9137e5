using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>Every number that the guide leaves to the office (†), by what it serves.</summary>
/// <param name="Governance">Verdicts on governance.</param>
/// <param name="Drift">Drift signals.</param>
/// <param name="Fit">Gaps in a strategic fit assessment.</param>
/// <param name="Periods">Working days of decisions and of the ladder.</param>
public sealed record ThresholdSet(GovernanceSettings Governance, DriftSettings Drift, FitSettings Fit, Periods Periods)
{
    public static ThresholdSet Default { get; } = new(GovernanceSettings.Default, DriftSettings.Default, FitSettings.Default, Periods.Default);
}
