using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Partners;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Records the relation facts and the answers on relationships, one fact of the office for each value of a file.</summary>
internal sealed class LoadFacts(Loading loading)
{
    private const string What = "Relation facts";

    private readonly FactsOfFile _facts = new(loading);
    private HashSet<KnownFact> _known = [];

    public async Task RunAsync(OfficeFile file, CancellationToken ct)
    {
        // What was there before this file: several records of a pair within it are history, and all come in.
        var before = await loading.ReadAsync(db => db.RelationFacts.AsNoTracking().ToListAsync(ct), ct);
        _known = [.. before.Select(KnownFact.Of).SelectMany(f => new[] { f, f.OnAnyDay })];
        foreach (var (entry, place) in file.RelationFacts.Select((f, i) => (f, i)))
        {
            await RecordAsync(_facts.Of(entry), entry.Demo, $"$.relationFacts[{place}]", ct);
        }

        foreach (var (entry, place) in file.Relationships.Select((r, i) => (r, i)))
        {
            await RecordAsync(_facts.Of(entry), entry.Demo, $"$.relationships[{place}]", ct);
        }
    }

    private async Task RecordAsync(IReadOnlyList<RecordRelationFact> facts, bool isDemo, string path, CancellationToken ct)
    {
        foreach (var fact in facts)
        {
            var stated = KnownFact.Of(fact);
            if (_known.Contains(isDemo ? stated.OnAnyDay : stated))
            {
                loading.Tally.Known(What);
                continue;
            }

            await loading.SendAsync(loading.Officer, path, fact, ct);
            loading.Tally.Added(What);
        }
    }
}
