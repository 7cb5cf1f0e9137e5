using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Pledges what a charter owes to outcomes, each read from a measure of its own; shares first, since enablers name them.</summary>
internal sealed class LoadContributions(Loading loading, LoadMeasure measures)
{
    public async Task RunAsync(CharterEntry charter, string path, CancellationToken ct)
    {
        var inOrder = charter.Contributions.Select((c, i) => (Entry: c, Place: i)).OrderBy(c => c.Entry.Kind != ContributionKind.Share);
        foreach (var (entry, place) in inOrder)
        {
            var at = $"{path}.contributions[{place}]";
            var outcome = loading.Outcomes[entry.Outcome];
            await loading.SendAsync(loading.Officer, at, new PledgeContribution
            {
                Outcome = outcome,
                Charter = loading.Charters[charter.Code],
                Kind = entry.Kind,
                Weight = entry.Weight,
                Measure = await measures.RunAsync(outcome, entry.Measure, $"{at}.measure", ct),
                Confidence = entry.Confidence,
                Evidence = entry.Evidence,
                Gates = await SharesOfAsync(entry.Enables ?? [], outcome, ct),
            }, ct);
            loading.Tally.Added("Contributions");
        }
    }

    private async Task<IReadOnlyCollection<ContributionId>> SharesOfAsync(IReadOnlyList<string> codes, OutcomeId outcome, CancellationToken ct)
    {
        var charters = codes.Select(code => loading.Charters[code]).ToList();
        var held = await loading.ReadAsync(db => db.Outcomes.AsNoTracking().SingleAsync(o => o.Id == outcome, ct), ct);
        return [.. held.Contributions.Where(c => c.Kind == ContributionKind.Share && charters.Contains(c.Charter)).Select(c => c.Id)];
    }
}
