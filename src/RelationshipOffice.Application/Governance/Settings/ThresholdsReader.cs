using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Governance;

/// <summary>The settings in force with their number; 0 while nobody has changed the defaults.</summary>
internal sealed record ThresholdsInForce(int Number, ThresholdSet Set)
{
    /// <summary>Those of verdicts.</summary>
    public GovernanceSettings Settings => Set.Governance;
}

internal static class ThresholdsReader
{
    public static async Task<ThresholdsInForce> ThresholdsAsync(this OfficeDbContext db, CancellationToken ct) =>
        await db.Thresholds.AsNoTracking().OrderByDescending(t => t.Number)
            .Select(t => new ThresholdsInForce(t.Number, new ThresholdSet(t.Settings, t.Drift, t.Fit, t.Periods))).FirstOrDefaultAsync(ct)
        ?? new ThresholdsInForce(0, ThresholdSet.Default);
}
