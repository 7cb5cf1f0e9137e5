using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes.Rollups;

/// <summary>The last reading of a measure, and its trend where there are days enough.</summary>
internal sealed record Course(Reading Last, Trend? Trend);

/// <summary>Reads from the observations themselves what they come to. Slower than the rollups, and what those must equal.</summary>
internal static class RollupReader
{
    /// <summary>
    /// The course of these measures, or of all, by what was observed for a day or before; one without an observation is missing.
    /// Of a single day there is no trend, which is enough, and much cheaper, to say how they stood.
    /// </summary>
    public static async Task<Dictionary<MeasureId, Course>> ReadCoursesAsync(
        this OfficeDbContext db, IReadOnlyCollection<MeasureId>? measures, DateOnly upTo, CancellationToken ct, int days = Trend.Window)
    {
        // One observation for each day, the one that counts: verified before not, then the latest recorded.
        var rows = await db.Database.SqlQuery<Row>(SeenOf(measures, upTo, days)).ToListAsync(ct);
        return rows.GroupBy(r => r.Measure).ToDictionary(g => MeasureId.From(g.Key), g =>
        {
            var readings = g.Select(r => new Reading(r.Value, r.On)).OrderByDescending(r => r.On).ToList();
            return new Course(readings[0], Trend.Of(readings));
        });
    }

    // A list of unknown length is planned anew each time, which costs as much as reading: one measure, as a save asks for it, is none.
    private static FormattableString SeenOf(IReadOnlyCollection<MeasureId>? measures, DateOnly upTo, int days)
    {
        var (chosen, ids) = measures switch
        {
            null => ("select id from measures", (object?)null),
            { Count: 1 } => ("select {2}::uuid as id", measures.Single().Value),
            _ => ("select unnest({2}) as id", measures.Select(m => m.Value).ToArray()),
        };
        return FormattableStringFactory.Create(
            $$"""
              select m.id as measure, seen.value, seen."on"
              from ({{chosen}}) m cross join lateral (
                  select distinct on (o."on") o.value, o."on" from observations o
                  where o.measure = m.id and not o.is_corrected and o."on" <= {0}
                  order by o."on" desc, o.is_verified desc, o.id desc limit {1}) seen
              """, ids is null ? [upTo, days] : [upTo, days, ids]);
    }

    /// <summary>The whole course of these measures until a day: one reading for each day, earliest first.</summary>
    public static async Task<Dictionary<MeasureId, IReadOnlyList<Reading>>> ReadReadingsAsync(
        this OfficeDbContext db, IReadOnlyCollection<MeasureId> measures, DateOnly upTo, CancellationToken ct)
    {
        Guid[] ids = [.. measures.Select(m => m.Value)];
        var rows = await db.Database.SqlQuery<Row>(
            $"""
             select m.id as measure, seen.value, seen."on"
             from unnest({ids}) m(id) cross join lateral (
                 select distinct on (o."on") o.value, o."on" from observations o
                 where o.measure = m.id and not o.is_corrected and o."on" <= {upTo}
                 order by o."on" desc, o.is_verified desc, o.id desc) seen
             """).ToListAsync(ct);
        return rows.GroupBy(r => r.Measure).ToDictionary(
            g => MeasureId.From(g.Key), IReadOnlyList<Reading> (g) => [.. g.Select(r => new Reading(r.Value, r.On)).OrderBy(r => r.On)]);
    }

    private sealed record Row(Guid Measure, decimal Value, DateOnly On);
}
