using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Looks for drift in one charter, under the lock of its chain, so that whoever comes second finds nothing new. Signals what
/// no signal says yet, and opens explanations that have run out. Answers how many signals are new or open again.
/// </summary>
[Requires(Permission.GovernCharters, IsRoutine = true)]
internal sealed class SeekDrift : ICommand<int>
{
    public required CharterId Charter { get; init; }
}

internal sealed class SeekDriftHandler(OfficeDbContext db, OfficeClock clock, DriftReader reader) : IHandler<SeekDrift, int>
{
    public async Task<Result<int>> HandleAsync(SeekDrift request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var thresholds = await db.ThresholdsAsync(ct);
        await NoteLookAsync(charter.Id, thresholds.Number, ct);
        var dueOn = clock.Today.AddDays(thresholds.Set.Drift.DaysToAnswer);
        var findings = DriftRules.FindAll(await reader.ReadAsync(charter, ct));
        var known = await db.DriftSignals.Where(s => s.Charter == charter.Id).ToListAsync(ct);
        var owner = findings.Count > 0 ? await OwnerAsync(charter.Id, ct) : null;
        foreach (var finding in findings.DistinctBy(f => (f.Rule, f.About, f.FactKey)))
        {
            if (known.Find(s => (s.Rule, s.About, s.FactKey) == (finding.Rule, finding.About, finding.FactKey)) is { } same)
            {
                same.FindAgain(clock.Today, dueOn);
            }
            else
            {
                db.DriftSignals.Add(new DriftSignal(charter.Id, finding, owner, clock.Today, dueOn));
            }
        }

        return db.ChangeTracker.Entries<DriftSignal>().Count(s => s.State is EntityState.Added or EntityState.Modified);
    }

    private async Task NoteLookAsync(CharterId charter, int thresholds, CancellationToken ct)
    {
        var entries = await db.EntriesAsync([charter], ct);
        if (await db.DriftLooks.SingleOrDefaultAsync(l => l.Charter == charter, ct) is not { } look)
        {
            db.DriftLooks.Add(look = new DriftLook { Charter = charter });
        }

        (look.Entries, look.On, look.ThresholdsNumber) = (entries[charter], clock.Today, thresholds);
        look.Judgement = await db.JudgementLooks.Where(l => l.Charter == charter).Select(l => (JudgementId?)l.Judgement).SingleOrDefaultAsync(ct);
    }

    // The officer who drafted the charter; otherwise the longest-serving one.
    private async Task<PersonId?> OwnerAsync(CharterId charter, CancellationToken ct)
    {
        var drafter = await db.Activity.Where(a => a.SubjectKind == SubjectKind.Charter && a.SubjectId == charter.Value)
            .OrderBy(a => a.Sequence).Select(a => a.ActorId).FirstOrDefaultAsync(ct);
        var officers = await db.Officers().OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
        return officers.Contains(PersonId.From(drafter)) ? PersonId.From(drafter) : officers.Count > 0 ? officers[0] : null;
    }
}
