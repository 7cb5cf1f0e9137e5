namespace RelationshipOffice.Domain.Outcomes;

/// <summary>
/// The office's thresholds for a status (domain guide §5, §3.4 13), in percentage points behind what was expected:
/// up to <paramref name="OnTrackWithin"/> is on track, up to <paramref name="AtRiskWithin"/> is at risk, beyond is off.
/// An observation is stale when it is older than its frequency by more than <paramref name="Grace"/> (0.5 = half as long again).
/// </summary>
public sealed record StatusSettings(decimal OnTrackWithin, decimal AtRiskWithin, decimal Grace)
{
    public static readonly StatusSettings Default = new(10, 25, 0.5m);
}
