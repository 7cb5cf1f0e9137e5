using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>What is none of somebody's business: ids to forge requests with, and words that no answer may hold.</summary>
internal sealed record Foreign(IReadOnlyDictionary<Type, IReadOnlyList<object>> Ids, IReadOnlyList<string> Secrets)
{
    public static async Task<Foreign> ReadAsync(OfficeDbContext db, IReadOnlyList<Charter> others, IReadOnlyList<Charter> mine, bool hidesPartners)
    {
        var charters = others.Select(c => c.Id).ToList();
        var partners = await db.Partners.AsNoTracking().Where(p => p.Kind != Domain.Partners.PartnerKind.OwnOrganisation).ToListAsync();
        partners.RemoveAll(p => mine.Any(c => c.IsParty(p.Id)));
        var outcomes = (await db.Outcomes.AsNoTracking().ToListAsync()).Where(o => o.Contributions.All(c => charters.Contains(c.Charter))).ToList();
        outcomes.RemoveAll(o => mine.Count > 0 && o.Contributions.Count == 0);
        var statements = await db.Statements.AsNoTracking().Where(s => charters.Contains(s.Charter)).ToListAsync();
        var decisions = await db.Decisions.AsNoTracking().Where(d => charters.Contains(d.Charter)).ToListAsync();
        var measures = (await db.Measures.AsNoTracking().ToListAsync()).Where(m => outcomes.Exists(o => o.Id == m.Outcome)).Select(m => m.Id).ToList();
        var owned = partners.SelectMany(p => p.Stakes).ToList();
        var ids = new Dictionary<Type, IReadOnlyList<object>>
        {
            [typeof(CharterId)] = [.. charters],
            [typeof(PartnerId)] = [.. partners.Select(p => p.Id)],
            [typeof(OutcomeId)] = [.. outcomes.Select(o => o.Id)],
            [typeof(StatementId)] = [.. statements.Select(s => s.Id)],
            [typeof(DecisionId)] = [.. decisions.Select(d => d.Id)],
            [typeof(MeasureId)] = [.. measures],
            [typeof(ContributionId)] = [.. outcomes.SelectMany(o => o.Contributions).Select(c => c.Id)],
            [typeof(ObservationId)] = [.. await db.Observations.Where(o => measures.Contains(o.Measure)).Select(o => o.Id).ToListAsync()],
            [typeof(StakeId)] = [.. owned.Select(s => s.Id)],
            [typeof(CapabilityId)] = [.. partners.SelectMany(p => p.Capabilities).Select(c => c.Id)],
            [typeof(DriftSignalId)] = [.. await db.DriftSignals.Where(s => charters.Contains(s.Charter)).Select(s => s.Id).ToListAsync()],
            [typeof(JudgementId)] = [.. await db.Judgements.Where(j => charters.Contains(j.Charter)).Select(j => j.Id).ToListAsync()],
            [typeof(AuditId)] = [.. await db.Audits.Where(a => charters.Contains(a.Charter)).Select(a => a.Id).ToListAsync()],
            [typeof(AlignmentRequestId)] = [.. await db.AlignmentRequests.Where(a => charters.Contains(a.Charter)).Select(a => a.Id).ToListAsync()],
            [typeof(ChallengeId)] = [.. await db.Challenges.Select(c => c.Id).ToListAsync()],
            [typeof(RelationFactId)] = [.. await db.RelationFacts.Select(f => f.Id).ToListAsync()],
            [typeof(PersonId)] = [.. partners.Select(_ => PersonId.New())],
        };
        string[] secrets =
        [
            .. others.SelectMany(c => new[] { c.Code, c.Title, c.Terms.Purpose }),
            .. outcomes.Select(o => o.Title), .. statements.Select(s => s.Words), .. decisions.Select(d => d.Title),
            .. hidesPartners ? partners.Select(p => p.Name) : [],
        ];
        return new Foreign(
            ids.Where(i => i.Value.Count > 0).ToDictionary(i => i.Key, i => i.Value),
            [.. secrets.Where(s => s.Length > 2).Select(s => System.Text.Json.JsonEncodedText.Encode(s, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()).Distinct()]);
    }
}
