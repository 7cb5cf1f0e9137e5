using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Charters;

/// <summary>Reads what the gates must know that stands outside the charter's own record.</summary>
internal sealed class GateReader(OfficeDbContext db, CaseReader cases, OfficeClock clock)
{
    /// <summary>What the rules of governance say to this reader now.</summary>
    public async Task<Verdict> JudgedAsync(Charter charter, Actor actor, CancellationToken ct) =>
        await db.SeenByAsync((await cases.ReadAsync(charter, ct)).Judged(), actor, ct);

    /// <summary>The same, but only where the step ahead asks for it: the one into review, and the last signature.</summary>
    public async Task<Verdict?> AheadAsync(Charter charter, Actor actor, CancellationToken ct) =>
        charter.Stage is Stage.Convergence or Stage.InReview ? await JudgedAsync(charter, actor, ct) : null;

    public async Task<GateFacts> ReadAsync(Charter charter, Actor actor, CancellationToken ct)
    {
        var ids = charter.Parties.Select(p => p.Partner).ToList();
        var names = await db.Partners.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var hasVision = await db.Statements.AnyAsync(s => s.Charter == charter.Id && !s.IsRetired && s.Section == Section.Vision, ct);
        var objections = await (
            from position in db.Positions
            join statement in db.Statements on position.Statement equals statement.Id
            where position.Charter == charter.Id && position.Stance == Stance.Object && !statement.IsRetired
            orderby statement.Section, statement.Place
            select new OpenObjection(position.Partner, statement.Section, statement.Words, position.Wording != statement.Wording))
            .ToListAsync(ct);
        return new GateFacts(names, hasVision, objections)
        {
            OpenRound = await OpenRoundAsync(charter, ct),
            OpenQuestions = await OpenQuestionsAsync(charter, ct),
            Verdict = await AheadAsync(charter, actor, ct),
            Fits = await FitsAsync(charter, ct),
            Bodies = await BodiesAheadAsync(charter, ct),
            HasStrangersInShare = await HasStrangersInShareAsync(charter, ct),
            HasExitPlan = await HasExitPlanAsync(charter, ct),
            Exit = await ExitAsync(charter, ct),
        };
    }

    /// <summary>Open questions of the parking lot, where the way into review or the last signature asks for them.</summary>
    public async Task<IReadOnlyList<string>> OpenQuestionsAsync(Charter charter, CancellationToken ct) =>
        charter.Stage is not (Stage.Convergence or Stage.InReview) ? [] : await db.ParkedQuestions
            .Where(q => q.Charter == charter.Id && q.Settled == null).OrderBy(q => q.Id).Select(q => q.Question).ToListAsync(ct);

    private async Task<int?> OpenRoundAsync(Charter charter, CancellationToken ct) => charter.Stage != Stage.Convergence ? null
        : await db.Rounds.Where(r => r.Charter == charter.Id && r.Closed == null).Select(r => (int?)r.Number).FirstOrDefaultAsync(ct);

    /// <summary>The bodies of the charter with the sides that have members who still stand for them.</summary>
    public async Task<IReadOnlyList<BodyFact>> BodiesAsync(Charter charter, CancellationToken ct) => [.. (await BodiesAsync([charter.Id], ct))[charter.Id]];

    /// <summary>The same for many charters in one statement.</summary>
    public async Task<ILookup<CharterId, BodyFact>> BodiesAsync(IReadOnlyCollection<CharterId> charters, CancellationToken ct)
    {
        var bodies = await db.Bodies.AsNoTracking().Where(b => charters.Contains(b.Charter) && !b.IsDissolved)
            .Select(b => new
            {
                b.Charter,
                b.Id,
                b.Name,
                b.Level,
                b.FirstMetOn,
                Sides = db.BodySides
                    .Where(s => s.Body == b.Id && s.Members.Any(m => db.People.Any(p => p.Id == m.Person && p.StandsFor == s.Partner && !p.IsSuspended)))
                    .Select(s => s.Partner).ToList(),
            }).ToListAsync(ct);
        return bodies.OrderBy(b => b.Level).ThenBy(b => b.Id.Value)
            .ToLookup(b => b.Charter, b => new BodyFact(b.Id, b.Name, b.Level, b.Sides, b.FirstMetOn is not null));
    }

    /// <summary>The same, where the step ahead asks for it: the ones into review and into operation.</summary>
    public async Task<IReadOnlyList<BodyFact>> BodiesAheadAsync(Charter charter, CancellationToken ct) =>
        charter.Stage is Stage.Convergence or Stage.Agreed ? await BodiesAsync(charter, ct) : [];

    /// <summary>Whether an exit plan stands in the text, where the step into review asks for it.</summary>
    public async Task<bool> HasExitPlanAsync(Charter charter, CancellationToken ct) =>
        charter.Stage == Stage.Convergence && await db.ExitPlans.AnyAsync(p => p.Charter == charter.Id && p.Triggers.Any(), ct);

    /// <summary>Whether somebody pays or shares in gain and pain who left, where the step into review asks for it.</summary>
    public async Task<bool> HasStrangersInShareAsync(Charter charter, CancellationToken ct)
    {
        var parties = charter.Parties.Select(p => p.Partner).ToList();
        return charter.Stage == Stage.Convergence && await db.GainShares.AnyAsync(
            s => s.Charter == charter.Id && !s.IsDropped && (!parties.Contains(s.Payer) || s.Splits.Any(x => !parties.Contains(x.Partner))), ct);
    }

    /// <summary>The running exit, where the step ahead closes the charter.</summary>
    public Task<ExitFact?> ExitAsync(Charter charter, CancellationToken ct) => db.ExitFactAsync(charter, clock.Today, ct);

    /// <summary>What the newest concluded strategic fit assessment says, where the step into convergence asks for it.</summary>
    public async Task<bool?> FitsAsync(Charter charter, CancellationToken ct) => charter.Stage >= Stage.Convergence
        ? null
        : await db.FitAssessments.Where(a => a.Charter == charter.Id && a.ConcludedOn != null)
            .OrderByDescending(a => a.ConcludedOn).ThenByDescending(a => (Guid)(object)a.Id).Select(a => a.Fits).FirstOrDefaultAsync(ct);
}
