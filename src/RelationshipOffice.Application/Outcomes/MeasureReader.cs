using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>Reads the measures of one outcome with their observations, as one reader may see them.</summary>
internal sealed class MeasureReader(OfficeDbContext db, Actor actor, DateOnly today)
{
    private const string AnotherParty = "Another party";

    public async Task<IReadOnlyList<MeasureDetails>> ReadAsync(Outcome outcome, CancellationToken ct)
    {
        var measures = await db.MeasuresFor(actor).AsNoTracking().Where(m => m.Outcome == outcome.Id).OrderBy(m => m.Name).ToListAsync(ct);
        var ids = measures.Select(m => m.Id).ToList();
        var observations = await db.Observations.AsNoTracking().Where(o => ids.Contains(o.Measure) && o.On <= today)
            .OrderByDescending(o => o.On).ThenBy(o => o.IsCorrected).ThenByDescending(o => o.IsVerified).ThenByDescending(o => o.Id)
            .ToListAsync(ct);
        var names = await NamesAsync(measures, observations, ct);
        var seen = observations.ToLookup(o => o.Measure);
        return [.. measures.OrderByDescending(m => m.Id == outcome.LeadMeasure).Select(m => Details(m, m.Id == outcome.LeadMeasure, [.. seen[m.Id]], names))];
    }

    private MeasureDetails Details(Measure measure, bool isLead, IReadOnlyList<Observation> seen, IReadOnlyDictionary<PersonId, string> names)
    {
        var counting = seen.Where(o => !o.IsCorrected).ToList();
        var last = counting.Count == 0 ? null : new Reading(counting[0].Value, counting[0].On);
        var standing = Standing.Of(measure.Line, measure.Frequency, last, today, StatusSettings.Default);
        return new MeasureDetails(
            measure.Id, measure.Version, measure.Name, measure.Unit, measure.Direction, measure.Baseline, measure.Target, measure.Starts,
            measure.Due, measure.Frequency, measure.Owner, measure.Owner is { } owner ? names.GetValueOrDefault(owner) : null, isLead,
            standing.Status, standing.Sentence, Disagreement(counting, measure.Unit), [.. seen.Select(o => Row(o, names))],
            MayRecord: actor.May(Permission.RecordObservations), MayVerify: actor.May(Permission.KeepOutcomes));
    }

    private ObservationRow Row(Observation seen, IReadOnlyDictionary<PersonId, string> names) => new(
        seen.Id, seen.Version, seen.Value, seen.On, seen.Source, seen.Note, seen.IsVerified, names.GetValueOrDefault(seen.Author, AnotherParty),
        seen.Corrects, seen.IsCorrected, MayCorrect: !seen.IsCorrected && actor.MayCorrect(seen));

    /// <summary>Sources may disagree; the difference is shown, never averaged away.</summary>
    private static string? Disagreement(IReadOnlyList<Observation> counting, string unit)
    {
        var latest = counting.Where(o => o.On == counting[0].On).ToList();
        return latest.Select(o => o.Value).Distinct().Count() < 2 ? null : string.Create(CultureInfo.InvariantCulture,
            $"Sources differ on {latest[0].On:d MMMM yyyy}: {string.Join("; ", latest.Select(o => $"{Say(o.Value)} {unit} ({o.Source})"))}. The first counts.");
    }

    private static string Say(decimal value) => value.ToString("#,0.########", CultureInfo.InvariantCulture);

    /// <summary>Names of the office's own people and of people of parties in reach; others stay "another party".</summary>
    private Task<Dictionary<PersonId, string>> NamesAsync(
        IReadOnlyList<Measure> measures, IReadOnlyList<Observation> observations, CancellationToken ct)
    {
        var ids = observations.Select(o => o.Author).Concat(measures.Where(m => m.Owner is not null).Select(m => m.Owner!.Value)).Distinct().ToList();
        var people = db.People.Where(p => ids.Contains(p.Id));
        if (!actor.SeesWholeOffice)
        {
            var charters = db.Charters.ReachableBy(actor);
            people = people.Where(p => (p.Roles & (Roles.Officer | Roles.Executive)) != 0 || p.StandsFor == null
                || charters.Any(c => c.Parties.Any(q => q.Partner == p.StandsFor)));
        }

        return people.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}
