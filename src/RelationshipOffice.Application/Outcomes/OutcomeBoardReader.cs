using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Reads the whole board in four statements, however many outcomes there are. On an earlier day it holds what had been
/// observed for that day, with the measures, weights and corrections of today.
/// </summary>
internal static class OutcomeBoardReader
{
    public static async Task<OutcomeBoard> ReadOutcomeBoardAsync(this OfficeDbContext db, Actor actor, DateOnly day, DateOnly today, CancellationToken ct)
    {
        var reach = db.OutcomesFor(actor);
        var outcomes = await db.Outcomes.OrderBy(o => o.Title).ThenBy(o => o.Id)
            .Select(o => new OutcomeFacts(
                o.Id, o.Title, o.Parent, o.Weight, o.LeadMeasure,
                db.People.Where(p => p.Id == o.Owner).Select(p => p.Name).FirstOrDefault(), reach.Any(r => r.Id == o.Id)))
            .ToListAsync(ct);
        var contributions = await db.Outcomes
            .SelectMany(o => o.Contributions, (o, c) => new ContributionFacts(
                o.Id, c.Id, c.Charter, c.Kind, c.Weight, c.Measure, c.Baseline, c.Target, c.Starts, c.Due, c.Gates,
                db.Charters.ThatAreOver().Any(r => r.Id == c.Charter)))
            .ToListAsync(ct);
        var charters = await db.Charters.ReachableBy(actor)
            .Select(c => new CharterName(
                c.Id, c.Code, c.Title,
                c.Terms.ReviewDate < day && c.Stage != Stage.Closed && c.Stage != Stage.Withdrawn ? c.Terms.ReviewDate : null)).ToDictionaryAsync(c => c.Id, ct);
        return new OutcomeBoard(
            outcomes, [.. contributions.OrderBy(c => c.Id.Value)], await ReadMeasuresAsync(db, day, today, ct), charters, day);
    }

    private static async Task<List<MeasureFacts>> ReadMeasuresAsync(OfficeDbContext db, DateOnly day, DateOnly today, CancellationToken ct)
    {
        // Nothing is observed for days to come, so on this day and later the rollups say it all.
        var earlier = day < today ? await db.ReadCoursesAsync(null, day, ct) : null;
        var found = await db.Measures.AsNoTracking()
            .LeftJoin(db.Set<MeasureRollup>(), m => m.Id, r => r.Measure, (m, r) => new { m, r }).ToListAsync(ct);
        return [.. found.Select(f => new MeasureFacts(
            f.m.Id, f.m.Name, f.m.Unit, f.m.Baseline, f.m.Target, f.m.Starts, f.m.Due, f.m.Frequency,
            earlier is null ? f.r?.Course : earlier.GetValueOrDefault(f.m.Id)))];
    }
}
