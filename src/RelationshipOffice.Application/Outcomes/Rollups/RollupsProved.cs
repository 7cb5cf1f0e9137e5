using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Outcomes.Rollups;

/// <summary>
/// Each night, and at the start, all rollups are computed anew from the observations. A difference is mended and is a
/// warning: somebody changed observations beside the office, or the office has a fault.
/// </summary>
internal sealed class RollupsProved(
    IDbContextFactory<OfficeDbContext> contexts, OfficeOptions options, TimeProvider time, ILogger<RollupsProved> log)
    : OncePerOffice("Proving the rollups", TimeSpan.FromHours(24), options, time, log)
{
    // So many at a time, for each holds up whoever records an observation of it.
    private const int AtOnce = 200;

    protected override async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        // The first time there is nothing that could be other.
        var begun = await db.Set<MeasureRollup>().AnyAsync(ct);
        if (await RollUpAllAsync(db, ct) is > 0 and var other && begun)
        {
            log.LogWarning("Rollups of {Count} measures were other than their observations, and are mended", other);
        }
    }

    /// <summary>Rolls every measure up anew; answers how many rows were other.</summary>
    internal static async Task<int> RollUpAllAsync(OfficeDbContext db, CancellationToken ct)
    {
        var (measures, other) = (await db.Measures.Select(m => m.Id).ToListAsync(ct), 0);
        foreach (var some in measures.OrderBy(m => m.Value).Chunk(AtOnce))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            other += await db.RollUpAsync(some, ct);
            await transaction.CommitAsync(ct);
        }

        return other;
    }
}
