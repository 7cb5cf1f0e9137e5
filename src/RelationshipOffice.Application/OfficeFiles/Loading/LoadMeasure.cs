using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Sets a measure of an outcome with its observations; a name that is known under the outcome is the same measure.</summary>
internal sealed class LoadMeasure(Loading loading)
{
    public async Task<MeasureId> RunAsync(OutcomeId outcome, MeasureEntry entry, string path, CancellationToken ct)
    {
        if (entry.Note is not null)
        {
            loading.Tally.Note("The note of a measure is read and not kept yet.");
        }

        var known = await loading.ReadAsync(
            db => db.Measures.Where(m => m.Outcome == outcome && m.Name == entry.Title).Select(m => (MeasureId?)m.Id).FirstOrDefaultAsync(ct), ct);
        if (known is null)
        {
            known = await loading.SendAsync(loading.Officer, path, Setting(outcome, entry), ct);
            loading.Tally.Added("Measures");
        }
        else
        {
            loading.Tally.Known("Measures");
        }

        await ObserveAsync(known.Value, entry, path, ct);
        return known.Value;
    }

    private SetMeasure Setting(OutcomeId outcome, MeasureEntry entry) => new()
    {
        Outcome = outcome,
        Name = entry.Title,
        Unit = entry.Unit,
        Direction = entry.Direction == DirectionWord.HigherIsBetter ? Direction.Up : Direction.Down,
        Baseline = entry.Baseline,
        Target = entry.Target,
        Starts = loading.DayOf(entry.StartDate, entry.Demo),
        Due = loading.DayOf(entry.TargetDate, entry.Demo),
        Frequency = entry.Frequency,
        Owner = loading.People[entry.Owner],
        IsLead = entry.IsLead,
        Formula = entry.Formula ?? "",
    };

    private async Task ObserveAsync(MeasureId measure, MeasureEntry entry, string path, CancellationToken ct)
    {
        var known = await loading.ReadAsync(
            db => db.Observations.Where(o => o.Measure == measure).Select(o => new { o.Value, o.On, o.Source }).ToListAsync(ct), ct);
        foreach (var (observation, place) in entry.Observations.Select((o, i) => (o, i)))
        {
            var on = loading.DayOf(observation.Date, observation.Demo);
            if (known.Exists(k => k.Value == observation.Value && k.Source == observation.Source && (observation.Demo || k.On == on)))
            {
                loading.Tally.Known("Observations");
                continue;
            }

            await loading.SendAsync(loading.Officer, $"{path}.observations[{place}]", new RecordObservation
            {
                Measure = measure,
                Value = observation.Value,
                On = on,
                Source = observation.Source,
                Note = observation.Note ?? "",
            }, ct);
            loading.Tally.Added("Observations");
        }
    }
}
