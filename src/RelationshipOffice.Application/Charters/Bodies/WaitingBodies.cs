using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Agreed charters whose bodies are not at work yet: what the office reads, and what a party has to do.</summary>
internal sealed class WaitingBodies(OfficeDbContext db, GateReader gates)
{
    /// <summary>For each agreed charter what keeps it from operation, in a sentence; two statements, however many there are.</summary>
    public async Task<Dictionary<CharterId, string>> HeldUpAsync(IReadOnlyList<Charter> agreed, CancellationToken ct)
    {
        var bodies = await gates.BodiesAsync([.. agreed.Select(c => c.Id)], ct);
        var parties = agreed.SelectMany(c => c.Parties.Select(p => p.Partner)).Distinct().ToList();
        var names = await db.Partners.Where(p => parties.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return agreed.ToDictionary(c => c.Id, c => Gate.Missing(c, Stage.Operational, new GateFacts(names, false, []) { Bodies = [.. bodies[c.Id]] }) switch
        {
            [] => "Put it into operation.",
            [var only] => only.Message,
            [var first, ..] missing => $"{missing.Count} things are missing before it is operational. {first.Message}",
        });
    }

    /// <summary>Bodies of agreed charters in which the reader's side has no member.</summary>
    public async Task<IEnumerable<WaitingItem>> OfMyPartyAsync(Actor actor, CancellationToken ct)
    {
        if (actor.StandsFor is not { } party)
        {
            return [];
        }

        var agreed = await db.Charters.AsNoTracking().ReachableBy(actor)
            .Where(c => c.Stage == Stage.Agreed && c.Parties.Any(p => p.Partner == party))
            .Select(c => new
            {
                Charter = c,
                Unstaffed = db.Bodies
                    .Where(b => b.Charter == c.Id && !b.IsDissolved && b.Level != BodyLevel.Secretariat && !db.BodySides.Any(s => s.Body == b.Id && s.Partner == party
                        && s.Members.Any(m => db.People.Any(p => p.Id == m.Person && p.StandsFor == party && !p.IsSuspended))))
                    .Select(b => b.Name).ToList(),
            }).ToListAsync(ct);
        return agreed.Where(a => a.Unstaffed.Count > 0 && actor.TakesPositionsFor(a.Charter) is not null).Select(a => new WaitingItem(
            Wait.StaffBodies, a.Charter.Id, a.Charter.Code, a.Charter.Title,
            $"Your side has nobody in {Sentence.List([.. a.Unstaffed.Order(StringComparer.Ordinal)])} yet. Name its members.", a.Charter.StageSince));
    }
}
