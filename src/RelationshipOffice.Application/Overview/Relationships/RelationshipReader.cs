using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>Reads the map of today in eight statements, however many relationships there are, once for each state of the office.</summary>
internal sealed class RelationshipReader(OfficeDbContext db, WholeOffice whole, OfficeClock clock)
{
    public Task<RelationshipMap> ReadAsync(Actor actor, CancellationToken ct) =>
        whole.AnswerAsync(db, actor, clock.Today, () => ComputeAsync(actor, ct), ct);

    private async Task<RelationshipMap> ComputeAsync(Actor actor, CancellationToken ct)
    {
        var board = await db.ReadOutcomeBoardAsync(actor, clock.Today, clock.Today, ct);
        var open = db.Charters.AsNoTracking().ReachableBy(actor).Where(c => c.Stage != Stage.Closed && c.Stage != Stage.Withdrawn);
        var charters = await open.OrderBy(c => c.Code)
            .Select(c => new
            {
                c.Id,
                c.Code,
                c.Title,
                c.Stage,
                c.Terms.ReviewDate,
                Signals = db.DriftSignals.Count(s => s.Charter == c.Id && s.State == SignalState.Open),
            }).ToListAsync(ct);
        var parties = (await open.SelectMany(c => c.Parties, (c, p) => new { c.Id, p.Partner, p.Place }).ToListAsync(ct)).ToLookup(p => p.Id);
        var domains = (await open.SelectMany(c => c.Domains, (c, d) => new { c.Id, Domain = d }).ToListAsync(ct)).ToLookup(d => d.Id, d => d.Domain);
        var partners = await db.Partners.AsNoTracking().Where(p => !p.IsArchived || open.Any(c => c.Parties.Any(q => q.Partner == p.Id)))
            .OrderBy(p => p.Name).Select(p => new PartnerFacts(p.Id, p.Name, p.Kind, p.IsInternal, p.Segment)).ToListAsync(ct);
        var names = partners.ToDictionary(p => p.Id, p => p.Name);
        return new RelationshipMap(
            board,
            [.. charters.Select(c =>
            {
                var head = GovernanceLabel.HeadOf(domains[c.Id]);
                return new CharterFacts(
                    c.Id, c.Code, c.Title, c.Stage, c.ReviewDate, head?.Type, head?.Leads.Members ?? [],
                    GovernanceLabel.Of([.. domains[c.Id]], id => names.GetValueOrDefault(id, "a former party")),
                    [.. parties[c.Id].OrderBy(p => p.Place).Select(p => p.Partner)], c.Signals);
            })],
            partners);
    }
}
