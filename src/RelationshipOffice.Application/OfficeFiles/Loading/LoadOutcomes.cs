using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Names outcomes and sets their measures; a title that is known is the same outcome.</summary>
internal sealed class LoadOutcomes(Loading loading, LoadMeasure measures)
{
    public async Task RunAsync(IReadOnlyList<OutcomeEntry> outcomes, CancellationToken ct)
    {
        foreach (var (outcome, place) in outcomes.Select((o, i) => (o, i)))
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
        }, ct);
        loading.Tally.Added("Outcomes");
        return id;
    }
}
