using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Charters;

// What stands in the structured sections, and what happened under the charter.
internal sealed partial class ReadinessReader
{
    private static readonly DocumentKind[] ForTheContract = [DocumentKind.ContractAnnex, DocumentKind.InvokingClause];

    private async Task<ReadinessFacts> SinceAsync(ReadinessFacts facts, Charter charter, CharterDays days, CancellationToken ct)
    {
        var structure = await structures.ReadAsync(charter.Id, ct);
        var atWork = (await gates.BodiesAsync(charter, ct)).ToDictionary(b => b.Id);
        var founded = days.First(nameof(BodyFounded)) ?? facts.DraftedOn;
        var decided = await DecidedAsync(charter.Id, ct);
        var (owed, bothWays) = await OwedAsync(charter, ct);
        return facts with
        {
            Written = WithShare(facts, structure.GainShare?.Terms is null ? null : days.First(nameof(GainShareSet)) ?? facts.DraftedOn),
            Bodies = [.. structure.Bodies.Select(b => new ReadyBody(b.Id, b.Name, atWork[b.Id].SidesWithout(charter), b.FirstMetOn, founded))],
            OpenBookOn = structure.OpenBook.Count == 0 ? null : days.First(nameof(OpenBookNoted)) ?? facts.DraftedOn,
            Showing = [.. structure.OpenBook.Where(i => !i.IsPrivate).Select(i => i.Party).Distinct()],
            LadderOn = structure.Ladder is null ? null : days.First(nameof(LadderSet)) ?? facts.DraftedOn,
            Rungs = [.. (structure.Ladder?.Rungs ?? []).Select(r => r.Body)],
            ReviewPlanOn = structure.Review is null ? null : days.First(nameof(ReviewPlanSet)) ?? facts.DraftedOn,
            ReviewBody = structure.NameOf(structure.Review?.Body) ?? "",
            ReviewedOn = charter.IsStaleOn(clock.Today) ? null : days.ReviewedOn,
            ExitPlanOn = structure.Exit is null ? null : days.First(nameof(ExitPlanSet)) ?? facts.DraftedOn,
            ExitDoneOn = await ExitDoneAsync(charter, ct),
            DecidedOn = decided.Min(d => d.On),
            PriceDecidedOn = decided.Where(d => d.Domain == DecisionDomain.Price).Min(d => d.On),
            AuditedOn = await AuditedAsync(charter.Id, ct),
            Contributions = owed,
            SeenBothWaysOn = bothWays,
            NoDriftOn = await NoDriftAsync(charter.Id, facts.AgreedOn, ct),
            AlignedOn = await db.AlignmentRequests
                .Where(r => r.Charter == charter.Id && (r.State == AlignmentState.Agreed || r.State == AlignmentState.Refused)).MinAsync(r => r.ClosedOn, ct),
            AnnexTakenOn = await db.TakenDocuments.Where(d => d.Charter == charter.Id && d.Number != null && d.Number == charter.CurrentVersion && ForTheContract.Contains(d.Kind))
                .MinAsync(d => (DateTimeOffset?)d.At, ct) is { } taken ? clock.DayOf(taken) : null,
        };
    }

    // Terms alone say how gain and pain are shared, also without a statement beside them.
    private static IReadOnlyDictionary<Section, DateOnly> WithShare(ReadinessFacts facts, DateOnly? setOn) => setOn is not { } day ? facts.Written
        : new Dictionary<Section, DateOnly>(facts.Written) { [Section.ValueShare] = facts.Written.TryGetValue(Section.ValueShare, out var written) && written < day ? written : day };

    // What was decided before the charter came into force shows nothing of it.
    private async Task<List<Effect>> DecidedAsync(CharterId charter, CancellationToken ct)
    {
        var today = clock.Today;
        return await db.Decisions
            .Where(d => d.Charter == charter && d.Evidence == "" && d.InEffectFrom <= today
                && (d.State == DecisionState.InEffect || d.State == DecisionState.Decided))
            .Select(d => new Effect(d.Domain, d.InEffectFrom)).ToListAsync(ct);
    }

    private async Task<IReadOnlyDictionary<PartnerId, DateOnly>> AuditedAsync(CharterId charter, CancellationToken ct)
    {
        var audits = await db.Audits.AsNoTracking().Where(a => a.Charter == charter).ToListAsync(ct);
        return audits.GroupBy(a => a.Partner).Where(g => g.SelectMany(a => a.Findings).All(f => f.ClosedOn is not null)).ToDictionary(g => g.Key, g => g.Max(a => a.On));
    }

    private async Task<DateOnly?> NoDriftAsync(CharterId charter, DateOnly? agreedOn, CancellationToken ct)
    {
        var look = await db.DriftLooks.Where(l => l.Charter == charter).Select(l => (DateOnly?)l.On).FirstOrDefaultAsync(ct);
        return look < agreedOn || await db.DriftSignals.AnyAsync(s => s.Charter == charter && s.State == SignalState.Open, ct) ? null : look;
    }

    private async Task<(IReadOnlyList<ReadyContribution> Owed, DateOnly? BothWays)> OwedAsync(Charter charter, CancellationToken ct)
    {
        var outcomes = await db.Outcomes.AsNoTracking().Where(o => o.Contributions.Any(c => c.Charter == charter.Id)).ToListAsync(ct);
        var owed = outcomes.SelectMany(o => o.Contributions.Where(c => c.Charter == charter.Id), (o, c) => (Outcome: o.Id, Contribution: c)).ToList();
        var pledged = await PledgedAsync(charter.Id, [.. outcomes.Select(o => o.Id.Value)], ct);
        var measures = owed.Where(o => o.Contribution.Measure is not null).Select(o => o.Contribution.Measure!.Value).ToList();
        var seen = await db.Observations.Where(o => measures.Contains(o.Measure) && !o.IsCorrected)
            .Select(o => new { o.Measure, o.On, o.AuthorStandsFor }).ToListAsync(ct);
        var byParty = seen.Where(o => charter.PartyOf(o.AuthorStandsFor) is not null).GroupBy(o => o.AuthorStandsFor).Select(g => g.Min(o => o.On)).Order().ToList();
        return (
            [
                .. owed.Select(o => new ReadyContribution(
                    pledged.TryGetValue(o.Outcome.Value, out var day) ? day : charter.Terms.StartDate, o.Contribution.Measure is not null,
                    seen.Where(s => s.Measure == o.Contribution.Measure && s.On >= (o.Contribution.Starts ?? DateOnly.MinValue)).Min(s => (DateOnly?)s.On))),
            ],
            byParty.Count > 1 ? byParty[1] : null);
    }

    private async Task<Dictionary<Guid, DateOnly>> PledgedAsync(CharterId charter, IReadOnlyList<Guid> outcomes, CancellationToken ct)
    {
        var told = await db.Activity
            .Where(e => e.SubjectKind == SubjectKind.Outcome && outcomes.Contains(e.SubjectId)
                && (e.Event == nameof(ContributionPledged) || e.Event == nameof(ContributionChanged)))
            .Select(e => new { Outcome = e.SubjectId, e.Moment, e.Content }).ToListAsync(ct);
        // What other charters pledged to the same outcome is theirs.
        return told.Where(t => JsonSerializer.Deserialize<Pledge>(t.Content, OfficeJson.Options)!.Charter == charter)
            .GroupBy(t => t.Outcome).ToDictionary(g => g.Key, g => clock.DayOf(g.Max(t => t.Moment)));
    }

    private sealed record Pledge(CharterId Charter);

    // Of an exit from before the office only the end is known.
    private async Task<DateOnly?> ExitDoneAsync(Charter charter, CancellationToken ct)
    {
        var exit = charter.Stage is Stage.ExitActivated or Stage.Closed
            ? await db.CharterExits.AsNoTracking().SingleOrDefaultAsync(e => e.Charter == charter.Id && e.Withdrawn == null, ct) : null;
        var tasks = exit is null ? [] : await db.ExitTasks.AsNoTracking().Where(t => t.Exit == exit.Id).ToListAsync(ct);
        return tasks.Exists(t => t.IsOpen) ? null : tasks.Max(t => t.Done?.On) ?? (charter.Stage == Stage.Closed ? exit?.EndsOn : null);
    }

    private sealed record Effect(DecisionDomain? Domain, DateOnly? On);
}
