using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// One stored judgement, explained by the facts and the thresholds of its own day, whatever holds today; out of reach is
/// <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetJudgement(JudgementId Judgement) : IQuery<JudgementDetails>;

/// <summary>A judgement of before.</summary>
/// <param name="Revision">How the rules were read then; another number than today's means that a rule is read differently now.</param>
/// <param name="IsLatest">No later judgement of the charter says otherwise.</param>
/// <param name="ThresholdsNow">Version of the thresholds in force today.</param>
public sealed record JudgementDetails(
    JudgementId Id, int Number, DateTimeOffset At, int Revision, bool IsLatest, int ThresholdsNow, VerdictDetails Verdict);

internal sealed class GetJudgementHandler(OfficeDbContext db, VerdictReader verdicts) : IHandler<GetJudgement, JudgementDetails>
{
    public async Task<Result<JudgementDetails>> HandleAsync(GetJudgement request, Actor actor, CancellationToken ct)
    {
        var found = await db.Judgements.AsNoTracking().Where(j => j.Id == request.Judgement)
            .Join(db.Charters.ReachableBy(actor), j => j.Charter, c => c.Id, (j, c) => new
            {
                j.Id,
                j.Number,
                j.At,
                j.Revision,
                j.Verdict,
                j.Settings,
                j.ThresholdsNumber,
                Charter = new CharterLink(c.Id, c.Code, c.Title),
                IsLatest = !db.Judgements.Any(l => l.Charter == j.Charter && l.Number > j.Number),
            })
            .SingleOrDefaultAsync(ct);
        return found is null
            ? OfficeErrors.NotFound
            : new JudgementDetails(
                found.Id, found.Number, found.At, found.Revision, found.IsLatest, (await db.ThresholdsAsync(ct)).Number,
                await verdicts.ReadAsync(found.Charter, found.Verdict, found.Settings, found.ThresholdsNumber, actor, ct));
    }
}
