using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes.Rollups;

/// <summary>Keeps the rollups equal to the observations, in the transaction that changes them.</summary>
internal static class RollupWriter
{
    /// <summary>The measures whose observations this save changes; asked before it, for it forgets.</summary>
    public static IReadOnlyList<MeasureId> MeasuresToRollUp(this OfficeDbContext db) =>
    [
        .. db.ChangeTracker.Entries<Observation>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => e.Entity.Measure).Distinct(),
    ];

    /// <summary>
    /// Rolls these measures up anew and answers how many rows were other than they should be. The lock makes two
    /// transactions about one measure wait for each other, and the statement after it sees what the first one committed.
    /// </summary>
    public static async Task<int> RollUpAsync(this OfficeDbContext db, IReadOnlyCollection<MeasureId> measures, CancellationToken ct)
    {
        if (measures.Count == 0)
        {
            return 0;
        }

        Guid[] ids = [.. measures.Select(m => m.Value)];
        db.Ahead.Say($"select 1 from measures where id = any({ids}) order by id for no key update");
        var courses = await db.ReadCoursesAsync(measures, DateOnly.MaxValue, ct);
        return await WriteAsync(db, ids, courses, ct);
    }

    private static Task<int> WriteAsync(OfficeDbContext db, Guid[] measures, Dictionary<MeasureId, Course> courses, CancellationToken ct)
    {
        Guid[] rolled = [.. courses.Keys.Select(m => m.Value)];
        Course[] all = [.. courses.Values];
        return db.Database.ExecuteSqlAsync(
            $"""
             delete from measure_rollups where measure = any({measures}) and measure <> all({rolled});
             insert into measure_rollups as r (measure, last_value, last_on, per_day, at_last, low_per_day, low_at_last, high_per_day, high_at_last)
             select * from unnest(
                 {rolled}, {all.Select(c => c.Last.Value).ToArray()}, {all.Select(c => c.Last.On).ToArray()},
                 {Of(c => c.Middle.PerDay)}, {Of(c => c.Middle.AtOrigin)}, {Of(c => c.Low.PerDay)}, {Of(c => c.Low.AtOrigin)},
                 {Of(c => c.High.PerDay)}, {Of(c => c.High.AtOrigin)})
             on conflict (measure) do update set (last_value, last_on, per_day, at_last, low_per_day, low_at_last, high_per_day, high_at_last)
                 = (excluded.last_value, excluded.last_on, excluded.per_day, excluded.at_last, excluded.low_per_day, excluded.low_at_last, excluded.high_per_day, excluded.high_at_last)
             where (r.last_value, r.last_on, r.per_day, r.at_last, r.low_per_day, r.low_at_last, r.high_per_day, r.high_at_last) is distinct from
                 (excluded.last_value, excluded.last_on, excluded.per_day, excluded.at_last, excluded.low_per_day, excluded.low_at_last, excluded.high_per_day, excluded.high_at_last)
             """, ct);

        decimal?[] Of(Func<Trend, decimal> figure) => [.. all.Select(c => c.Trend is { } trend ? figure(trend) : (decimal?)null)];
    }
}
