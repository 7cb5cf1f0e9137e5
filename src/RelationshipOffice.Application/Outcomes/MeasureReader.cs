using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>Reads the measures of one outcome with their observations, as one reader may see them.</summary>
internal sealed class MeasureReader(OfficeDbContext db, Actor actor, DateOnly today)
{
    /// <summary>So many observations stand on the outcome's page; all of them on the measure's own.</summary>
    private const int Latest = 6;

    public async Task<IReadOnlyList<MeasureDetails>> ReadAsync(Outcome outcome, CancellationToken ct, MeasureId? only = null)
    {
        var measures = await db.MeasuresFor(actor).AsNoTracking().Where(m => m.Outcome == outcome.Id).OrderBy(m => m.Name).ToListAsync(ct);
        var shown = measures.Where(m => only is null || m.Id == only).ToList();
        var ids = shown.Select(m => m.Id).ToList();
        var latest = await LatestAsync([.. ids.Select(m => m.Value)], ct);
        var observed = await db.Observations.Where(o => ids.Contains(o.Measure) && o.On <= today)
            .GroupBy(o => o.Measure).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        // A formula names other measures of the outcome.
        var readings = await db.ReadReadingsAsync(shown.Exists(m => m.Formula.Length > 0) ? [.. measures.Select(m => m.Id)] : ids, today, ct);
        var turns = await TurnsAsync(outcome, shown, ct);
        var names = await db.NamesOfAuthorsAsync(actor, [.. latest.Select(o => o.Author), .. shown.Where(m => m.Owner is not null).Select(m => m.Owner!.Value)], ct);
        return [.. shown.OrderByDescending(m => m.Id == outcome.LeadMeasure).Select(m => Details(
            m, m.Id == outcome.LeadMeasure, [.. latest.Where(o => o.Measure == m.Id)], readings.GetValueOrDefault(m.Id, []), names, observed.GetValueOrDefault(m.Id)) with
        {
            Turns = [.. turns.Where(t => t.On >= m.Starts && t.On <= m.Due)],
            Recomputed = Recomputation.Say(m, readings.GetValueOrDefault(m.Id, []), name => readings.GetValueOrDefault(measures.Find(o => o.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Id ?? default, [])),
        })];
    }

    // Measure by measure, so that of thousands of observations only the last days are looked at.
    private Task<List<Observation>> LatestAsync(Guid[] measures, CancellationToken ct) => db.Observations.FromSql(
        $"""
         select seen.* from unnest({measures}) m(id) cross join lateral (
             select o.*, o.xmin from observations o where o.measure = m.id and o."on" <= {today}
             order by o."on" desc, o.is_corrected, o.is_verified desc, o.id desc limit {Latest}) seen
         """).AsNoTracking().LatestFirst().ToListAsync(ct);

    // Of the time that their plans cover: the twelve latest of all would be none of a measure that ended long ago.
    private async Task<IReadOnlyList<TurningPoint>> TurnsAsync(Outcome outcome, IReadOnlyList<Measure> shown, CancellationToken ct)
    {
        if (shown.Count == 0)
        {
            return [];
        }

        var due = shown.Max(m => m.Due);
        return await db.ReadTurningPointsAsync(outcome, actor, shown.Min(m => m.Starts), due < today ? due : today, ct);
    }

    private MeasureDetails Details(
        Measure measure, bool isLead, IReadOnlyList<Observation> seen, IReadOnlyList<Reading> course, IReadOnlyDictionary<PersonId, string> names, int observed)
    {
        var trend = Trend.Of(course);
        var standing = Standing.Of(measure.Line, measure.Frequency, course.Count == 0 ? null : course[^1], today, StatusSettings.Default, trend: trend);
        return new MeasureDetails(
            measure.Id, measure.Version, measure.Name, measure.Unit, measure.Direction, measure.Baseline, measure.Target, measure.Starts,
            measure.Due, measure.Frequency, measure.Owner, measure.Owner is { } owner ? names.GetValueOrDefault(owner) : null, isLead,
            standing.Status, standing.Sentence, Disagreement([.. seen.Where(o => !o.IsCorrected)], measure.Unit),
            standing.Forecast is { } forecast ? Band(forecast, trend!, measure) : null, course, [.. seen.Select(o => o.AsRow(actor, names))], observed,
            MayRecord: actor.May(Permission.RecordObservations), MayVerify: actor.May(Permission.KeepOutcomes))
        {
            Formula = measure.Formula,
        };
    }

    private static MeasureForecast Band(Forecast forecast, Trend trend, Measure measure)
    {
        decimal[] now = [trend.Middle.AtOrigin, trend.Low.AtOrigin, trend.High.AtOrigin];
        return new(
            forecast.Range(measure.Line, measure.Unit), trend.Origin, now[0], now.Min(), now.Max(), forecast.AtDue, forecast.LeastAtDue, forecast.MostAtDue);
    }

    /// <summary>Sources may disagree; the difference is shown, never averaged away.</summary>
    private static string? Disagreement(IReadOnlyList<Observation> counting, string unit)
    {
        var latest = counting.TakeWhile(o => o.On == counting[0].On).ToList();
        return latest.Select(o => o.Value).Distinct().Count() < 2 ? null : string.Create(CultureInfo.InvariantCulture,
            $"Sources differ on {latest[0].On:d MMMM yyyy}: {string.Join("; ", latest.Select(o => $"{Say(o.Value)} {unit} ({o.Source})"))}. The first counts.");
    }

    private static string Say(decimal value) => value.ToString("#,0.########", CultureInfo.InvariantCulture);
}
