using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Names outcomes and sets their measures; a title that is known is the same outcome.</summary>
internal sealed class LoadOutcomes(Loading loading, LoadMeasure measures)
{
    public async Task RunAsync(IReadOnlyList<OutcomeEntry> outcomes, CancellationToken ct)
    {
        var above = outcomes.ToDictionary(o => o.Key, o => o.Serves);
        foreach (var (outcome, place) in outcomes.Select((o, i) => (Entry: o, Place: i)).OrderBy(o => Depth(o.Entry.Key, above)))
        {
            var path = $"$.outcomes[{place}]";
            var id = await OutcomeAsync(outcome, path, ct);
            loading.Outcomes[outcome.Key] = id;
            foreach (var (measure, rank) in outcome.Measures.Select((m, i) => (m, i)))
            {
                await measures.RunAsync(id, measure, $"{path}.measures[{rank}]", ct);
            }
        }
    }

    private OutcomeId Larger(string key, string path) => loading.Outcomes.TryGetValue(key, out var id)
        ? id
        : throw new LoadStopped([loading.Refusal($"{path}.serves", OutcomeErrors.CycleInTree)]);

    // The larger ones first; a circle ends by itself and is then refused as an outcome that is not there yet.
    private static int Depth(string key, Dictionary<string, string?> above)
    {
        var depth = 0;
        for (var at = above.GetValueOrDefault(key); at is not null && depth <= above.Count; at = above.GetValueOrDefault(at))
        {
            depth++;
        }

        return depth;
    }

    private async Task<OutcomeId> OutcomeAsync(OutcomeEntry outcome, string path, CancellationToken ct)
    {
        var known = await loading.ReadAsync(
            db => db.Outcomes.Where(o => o.Title == outcome.Title).Select(o => (OutcomeId?)o.Id).FirstOrDefaultAsync(ct), ct);
        if (known is { } id)
        {
            loading.Tally.Known("Outcomes");
            return id;
        }

        id = await loading.SendAsync(loading.Officer, path, new NameOutcome
        {
            Title = outcome.Title,
            Statement = outcome.Statement,
            Owner = loading.People[outcome.Owner],
            Parent = outcome.Serves is { } larger ? Larger(larger, path) : null,
            Weight = outcome.Weight,
        }, ct);
        loading.Tally.Added("Outcomes");
        return id;
    }
}
