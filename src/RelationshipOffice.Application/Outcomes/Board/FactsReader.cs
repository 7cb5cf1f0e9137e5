using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Overview;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Outcomes.Board;

/// <summary>Reads what the office's board is made of, for everybody at once: all of it, or what some changes are about.</summary>
internal sealed class FactsReader(OfficeDbContext db, DateOnly today)
{
    /// <summary>In nine statements, however much there is.</summary>
    public async Task<OfficeFacts> ReadAsync(CancellationToken ct)
    {
        var partners = await PartnersAsync(_ => true, ct);
        var read = await ReadAsync(_ => true, null, _ => true, partners, partners, ct);
        return OfficeFacts.Nothing.With(read, new HashSet<OutcomeId>(), new HashSet<CharterId>(), new HashSet<PartnerId>());
    }

    /// <summary>Reads anew what these subjects reach: a charter ends what it owes, a partner is named in its charters, a person owns outcomes.</summary>
    public async Task<OfficeFacts> ReadAgainAsync(OfficeFacts before, IReadOnlyList<Subject> changed, CancellationToken ct)
    {
        var (charters, partners) = (Of(SubjectKind.Charter, CharterId.From), Of(SubjectKind.Partner, PartnerId.From));
        var (named, owners) = (Of(SubjectKind.Outcome, OutcomeId.From), Of(SubjectKind.Person, PersonId.From));
        var outcomes = await db.Outcomes.Where(o =>
            named.Contains(o.Id) || o.Contributions.Any(c => charters.Contains(c.Charter)) || (o.Owner != null && owners.Contains(o.Owner.Value))).Select(o => o.Id).ToListAsync(ct);
        charters = await db.Charters.Where(c => charters.Contains(c.Id) || c.Parties.Any(p => partners.Contains(p.Partner))).Select(c => c.Id).ToListAsync(ct);
        var fresh = await PartnersAsync(p => partners.Contains(p.Id), ct);
        var read = await ReadAsync(
            o => outcomes.Contains(o.Id), outcomes, c => charters.Contains(c.Id), fresh,
            [.. before.Partners.Where(p => !partners.Contains(p.Id)), .. fresh], ct);
        return before.With(read, outcomes.Concat(named).ToHashSet(), charters.Concat(Of(SubjectKind.Charter, CharterId.From)).ToHashSet(), partners.ToHashSet());

        List<T> Of<T>(SubjectKind kind, Func<Guid, T> id) => [.. changed.Where(s => s.Kind == kind).Select(s => id(s.Id))];
    }

    private async Task<OfficeFacts> ReadAsync(
        Expression<Func<Outcome, bool>> outcomes, IReadOnlyCollection<OutcomeId>? some, Expression<Func<Charter, bool>> charters,
        List<PartnerFacts> partners, IReadOnlyList<PartnerFacts> allPartners, CancellationToken ct)
    {
        var chosen = db.Outcomes.Where(outcomes);
        var facts = await chosen
            .Select(o => new OutcomeFacts(
                o.Id, o.Title, o.Parent, o.Weight, o.LeadMeasure, db.People.Where(p => p.Id == o.Owner).Select(p => p.Name).FirstOrDefault()))
            .ToListAsync(ct);
        var contributions = await chosen
            .SelectMany(o => o.Contributions, (o, c) => new ContributionFacts(
                o.Id, c.Id, c.Charter, c.Kind, c.Weight, c.Measure, c.Baseline, c.Target, c.Starts, c.Due, c.Gates,
                db.Charters.ThatAreOver().Any(r => r.Id == c.Charter)))
            .ToListAsync(ct);
        var measures = await db.Measures.AsNoTracking().Where(m => chosen.Any(o => o.Id == m.Outcome))
            .LeftJoin(db.Set<MeasureRollup>(), m => m.Id, r => r.Measure, (m, r) => new { m, r }).ToListAsync(ct);
        var quarter = await db.ReadCoursesAsync(
            some is null ? null : [.. measures.Select(f => f.m.Id)], Quarters.EndBefore(today), ct, days: 1);
        return new OfficeFacts(
            facts, contributions,
            [.. measures.Select(f => new MeasureFacts(
                f.m.Id, f.m.Outcome, f.m.Name, f.m.Unit, f.m.Baseline, f.m.Target, f.m.Starts, f.m.Due, f.m.Frequency, f.r?.Course))],
            quarter, await ChartersAsync(db.Charters.AsNoTracking().Where(charters), allPartners, ct), partners);
    }

    private Task<List<PartnerFacts>> PartnersAsync(Expression<Func<Partner, bool>> partners, CancellationToken ct) => db.Partners.AsNoTracking()
        .Where(partners).Select(p => new PartnerFacts(p.Id, p.Name, p.Kind, p.IsInternal, p.Segment, p.IsArchived)).ToListAsync(ct);

    private async Task<IReadOnlyList<CharterFacts>> ChartersAsync(IQueryable<Charter> chosen, IReadOnlyList<PartnerFacts> partners, CancellationToken ct)
    {
        var charters = await chosen
            .Select(c => new
            {
                c.Id,
                c.Code,
                c.Title,
                c.Stage,
                c.Terms.ReviewDate,
                Signals = db.DriftSignals.Count(s => s.Charter == c.Id && s.State == SignalState.Open),
            }).ToListAsync(ct);
        var parties = (await chosen.SelectMany(c => c.Parties, (c, p) => new { c.Id, p.Partner, p.Place }).ToListAsync(ct)).ToLookup(p => p.Id);
        var domains = (await chosen.SelectMany(c => c.Domains, (c, d) => new { c.Id, Domain = d }).ToListAsync(ct)).ToLookup(d => d.Id, d => d.Domain);
        var names = partners.ToDictionary(p => p.Id, p => p.Name);
        return
        [
            .. charters.Select(c =>
            {
                var head = GovernanceLabel.HeadOf(domains[c.Id]);
                return new CharterFacts(
                    c.Id, c.Code, c.Title, c.Stage, c.ReviewDate, head?.Type, head?.Leads.Members ?? [],
                    GovernanceLabel.Of([.. domains[c.Id]], id => names.GetValueOrDefault(id, "a former party")),
                    [.. parties[c.Id].OrderBy(p => p.Place).Select(p => p.Partner)], c.Signals);
            }),
        ];
    }
}
