using System.Reflection;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>One record that a request can name: it hangs on a charter or on a partner, or is the office's.</summary>
internal sealed record Named(object Id, IReadOnlyList<CharterId> Charters, PartnerId? Partner = null, uint? Version = null);

/// <summary>All records of an office that a request can name by a typed id. A kind of id that is missing here fails a test.</summary>
internal sealed class Records(IReadOnlyList<Named> all, IReadOnlyList<Charter> charters, PartnerId self)
{
    private readonly ILookup<Type, Named> _byKind = all.ToLookup(r => r.Id.GetType());

    private readonly Dictionary<Guid, uint> _versions = all.Where(r => r.Version is not null).ToDictionary(r => GuidOf(r.Id), r => r.Version!.Value);

    public IReadOnlyList<Charter> Charters => charters;

    /// <summary>Every typed id, whether a request names it or not.</summary>
    public static bool IsId(Type type) =>
        type == typeof(Subject) || Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    public static object Missing(Type kind) =>
        kind == typeof(Subject) ? new Subject(SubjectKind.Charter, Guid.CreateVersion7()) : Activator.CreateInstance(kind, Guid.CreateVersion7())!;

    public IEnumerable<Named> Of(Type kind) => _byKind[kind];

    /// <summary>Whether a record of this kind is one charter's; outcomes, and what is measured of and pledged to them, are of several.</summary>
    public bool HangsOnOneCharter(Type kind) =>
        kind != typeof(OutcomeId) && kind != typeof(MeasureId) && kind != typeof(ObservationId) && kind != typeof(ContributionId) && _byKind[kind].Any() && _byKind[kind].All(r => r.Charters.Count == 1);

    /// <summary>The version that the record with this id has now.</summary>
    public uint? VersionOf(object id) => _versions.TryGetValue(GuidOf(id), out var version) ? version : null;

    /// <summary>Whether it is one of this partner's, or of one of these charters; what is the office's is everybody's.</summary>
    public static bool IsOf(Named record, IReadOnlyCollection<CharterId> mine, PartnerId? partner) =>
        record.Charters.Any(mine.Contains) || (record.Charters.Count == 0 && (record.Partner is null || record.Partner == partner));

    /// <summary>
    /// Whether it is none of theirs. Partners that stand in one of their charters, and the office's own, are known to them;
    /// the private note of such a partner is not.
    /// </summary>
    public bool IsForeignTo(Named record, IReadOnlyCollection<CharterId> mine, PartnerId? partner) =>
        record.Charters.Count > 0 ? !record.Charters.Any(mine.Contains)
        : record.Partner is not { } other || (other != partner && (record.Id is PartyNoteId || (other != self && !charters.Any(c => mine.Contains(c.Id) && c.IsParty(other)))));

    /// <summary>One id of each of these kinds, of this charter and of one of its parties, as far as there are any.</summary>
    public Dictionary<Type, IReadOnlyList<object>> Story(CharterId charter, Attacker who, IReadOnlyCollection<Type> kinds, Whose whose)
    {
        var parties = charters.Single(c => c.Id == charter).Parties.Select(p => (PartnerId?)p.Partner).ToList();
        var found =
            from kind in kinds
            let ofKind = _byKind[kind].Where(r => whose == Whose.Own ? IsOf(r, [charter], who.Partner) : IsForeignTo(r, who.Mine, who.Partner))
            let record = ofKind.FirstOrDefault(r => r.Charters.Contains(charter)) ?? ofKind.Where(r => r.Charters.Count == 0).OrderByDescending(r => parties.Contains(r.Partner)).FirstOrDefault()
            where record is not null
            select (kind, record.Id);
        return found.ToDictionary(f => f.kind, f => (IReadOnlyList<object>)[f.Id]);
    }

    public static async Task<Records> ReadAsync(OfficeDbContext db)
    {
        var charters = (await db.Charters.AsNoTracking().ToListAsync()).OrderBy(c => c.Code, StringComparer.Ordinal).ToList();
        var partners = await db.Partners.AsNoTracking().OrderBy(p => p.Id).ToListAsync();
        var outcomes = await db.Outcomes.AsNoTracking().OrderBy(o => o.Id).ToListAsync();
        var audits = (await db.Audits.AsNoTracking().OrderBy(a => a.Id).ToListAsync()).OrderByDescending(a => a.Findings.Count).ToList();
        var fits = (await db.FitAssessments.AsNoTracking().OrderBy(f => f.Id).ToListAsync()).OrderByDescending(f => f.Points.Count).ToList();
        IReadOnlyList<CharterId> Over(OutcomeId outcome) => [.. outcomes.Single(o => o.Id == outcome).Contributions.Select(c => c.Charter).Distinct()];
        List<Named> all =
        [
            .. charters.Select(c => new Named(c.Id, [c.Id], null, c.Version)),
            .. charters.Select(c => new Named(new Subject(SubjectKind.Charter, c.Id.Value), [c.Id])),
            .. (await db.Statements.AsNoTracking().OrderBy(s => s.Id).ToListAsync()).Select(s => new Named(s.Id, [s.Charter], null, s.Version)),
            .. (await db.Rounds.AsNoTracking().OrderByDescending(r => r.Number).ToListAsync()).Select(r => new Named(r.Id, [r.Charter], null, r.Version)),
            .. (await db.ParkedQuestions.AsNoTracking().OrderBy(q => q.Id).ToListAsync()).Select(q => new Named(q.Id, [q.Charter], null, q.Version)),
            .. (await db.Bodies.AsNoTracking().OrderBy(b => b.Id).ToListAsync()).Select(b => new Named(b.Id, [b.Charter], null, b.Version)),
            .. (await db.OpenBook.AsNoTracking().OrderBy(i => i.Id).ToListAsync()).Select(i => new Named(i.Id, [i.Charter], null, i.Version)),
            .. (await db.SignatureDelegations.AsNoTracking().OrderBy(d => d.ByName).ThenBy(d => d.Id).ToListAsync()).Select(d => new Named(d.Id, [d.Charter], null, d.Version)),
            .. (await db.CharterExits.AsNoTracking().OrderBy(e => e.Id).ToListAsync()).Select(e => new Named(e.Id, [e.Charter], null, e.Version)),
            .. (await db.ExitTasks.AsNoTracking().OrderBy(t => t.Exit).ThenBy(t => t.Place).ToListAsync()).Select(t => new Named(t.Id, [t.Charter], null, t.Version)),
            .. (await db.Decisions.AsNoTracking().OrderBy(d => d.Evidence.Length > 0).ThenBy(d => d.Id).ToListAsync()).Select(d => new Named(d.Id, [d.Charter], null, d.Version)),
            .. (await db.FunctionalPositions.AsNoTracking().OrderBy(p => p.Id).ToListAsync()).Select(p => new Named(p.Id, [p.Charter], null, p.Version)),
            .. (await db.Challenges.AsNoTracking().OrderBy(c => c.Id).ToListAsync()).Select(c => new Named(c.Id, [c.Charter], null, c.Version)),
            .. (await db.DriftSignals.AsNoTracking().OrderBy(s => s.Rule).ThenBy(s => s.Id).ToListAsync()).Select(s => new Named(s.Id, [s.Charter], null, s.Version)),
            .. (await db.Judgements.AsNoTracking().OrderBy(j => j.Id).ToListAsync()).Select(j => new Named(j.Id, [j.Charter])),
            .. (await db.AlignmentRequests.AsNoTracking().OrderBy(a => a.Id).ToListAsync()).Select(a => new Named(a.Id, [a.Charter], null, a.Version)),
            .. audits.Select(a => new Named(a.Id, [a.Charter], null, a.Version)),
            .. audits.SelectMany(a => a.Findings.Select(f => new Named(f.Id, [a.Charter]))),
            .. fits.Select(f => new Named(f.Id, [f.Charter], null, f.Version)),
            .. fits.SelectMany(f => f.Points.OrderByDescending(p => p.Kind).Select(p => new Named(p.Id, [f.Charter]))),
            .. outcomes.Select(o => new Named(o.Id, Over(o.Id), null, o.Version)).Where(o => o.Charters.Count > 0),
            .. outcomes.SelectMany(o => o.Contributions.OrderBy(c => c.Id.Value)).Select(c => new Named(c.Id, [c.Charter])),
            .. (await db.Measures.AsNoTracking().OrderBy(m => m.Id).ToListAsync()).Select(m => new Named(m.Id, Over(m.Outcome), null, m.Version)).Where(m => m.Charters.Count > 0),
            .. (await db.Observations.AsNoTracking().OrderBy(o => o.Id).ToListAsync()).Select(o => new Named(o.Id, Over(o.Outcome), null, o.Version)).Where(o => o.Charters.Count > 0),
            .. partners.Select(p => new Named(p.Id, [], p.Id, p.Version)),
            .. partners.SelectMany(p => p.Stakes.OrderBy(s => s.Id.Value).Select(s => new Named(s.Id, [], p.Id))),
            .. partners.SelectMany(p => p.Capabilities.OrderBy(c => c.Id.Value).Select(c => new Named(c.Id, [], p.Id))),
            .. (await db.RelationFacts.AsNoTracking().OrderBy(f => f.Id).ToListAsync()).Select(f => new Named(f.Id, [], f.Partner, f.Version)),
            .. (await db.People.AsNoTracking().Where(p => p.StandsFor != null).OrderBy(p => p.Email).ToListAsync()).Select(p => new Named(p.Id, [], p.StandsFor, p.Version)),
            .. (await db.PartyNotes.AsNoTracking().OrderBy(n => n.Id).ToListAsync()).Select(n => new Named(n.Id, [], n.Partner, n.Version)),
            .. (await db.LibraryStatements.AsNoTracking().OrderBy(s => s.Id).ToListAsync()).Select(s => new Named(s.Id, [], null, s.Version)),
            .. (await db.Set<ObservationImport>().AsNoTracking().ToListAsync()).Select(i => new Named(i.Id, [], null, i.Version)),
            .. (await db.Invitations.AsNoTracking().ToListAsync()).Select(i => new Named(i.Id, [], null, i.Version)),
        ];
        return new Records(all, charters, partners.Single(p => p.Kind == PartnerKind.OwnOrganisation).Id);
    }

    private static Guid GuidOf(object id) => id is Subject about ? about.Id : (Guid)id.GetType().GetProperty("Value", BindingFlags.Public | BindingFlags.Instance)!.GetValue(id)!;
}
