using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Judges one charter as of today and keeps the judgement, unless it is the one that is kept already. Answers whether it
/// is a new one. Nobody asks for it: the office judges whenever something has changed.
/// </summary>
[Requires(Permission.GovernCharters, IsRoutine = true)]
internal sealed class JudgeCharter : ICommand<bool>
{
    public required CharterId Charter { get; init; }
}

internal sealed class JudgeCharterHandler(OfficeDbContext db, OfficeClock clock, CaseReader cases) : IHandler<JudgeCharter, bool>
{
    public async Task<Result<bool>> HandleAsync(JudgeCharter request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var (look, isFirst) = await LookAsync(charter.Id, ct);
        var seen = await cases.ReadAsync(charter, ct);
        (look.Partners, look.Charters) =
            ([.. seen.Book.Partners.Select(p => p.Id.Value)], [.. seen.Arrangement.Elsewhere.Select(e => e.Charter.Value)]);
        (look.On, look.ThresholdsNumber, look.Revision) = (clock.Today, seen.Thresholds.Number, Judge.Revision);
        look.Entries = await db.EntriesAsync(look, ct);

        var verdict = seen.Judged();
        var kept = isFirst
            ? null
            : await db.Judgements.Where(j => j.Id == look.Judgement).Select(j => new { j.Number, j.Fingerprint }).SingleAsync(ct);
        if (kept?.Fingerprint == Judgement.FingerprintOf(verdict, seen.Thresholds))
        {
            return false;
        }

        var judgement = new Judgement(charter.Id, (kept?.Number ?? 0) + 1, seen, verdict, clock.Now);
        db.Judgements.Add(judgement);
        look.Judgement = judgement.Id;
        await AskElsewhereAgainAsync(look, ct);
        ChangeFeed.Notify(db, [new Subject(SubjectKind.Charter, charter.Id.Value)]);
        return true;
    }

    private async Task<(JudgementLook Look, bool IsFirst)> LookAsync(CharterId charter, CancellationToken ct)
    {
        if (await db.JudgementLooks.SingleOrDefaultAsync(l => l.Charter == charter, ct) is { } known)
        {
            return (known, false);
        }

        return (db.JudgementLooks.Add(new JudgementLook { Charter = charter }).Entity, true);
    }

    // A charter that binds somebody anew may conflict with one that was judged before this one was there.
    private async Task AskElsewhereAgainAsync(JudgementLook look, CancellationToken ct)
    {
        var elsewhere = look.Charters.Select(CharterId.From).ToList();
        var unaware = await db.JudgementLooks.Where(l => elsewhere.Contains(l.Charter)).ToListAsync(ct);
        foreach (var other in unaware.Where(l => !l.Charters.Contains(look.Charter.Value)))
        {
            other.On = DateOnly.MinValue;
        }
    }
}
