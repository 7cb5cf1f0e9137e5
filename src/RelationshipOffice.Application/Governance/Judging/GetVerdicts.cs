using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// How a charter's governance stands now, and how it stood before. It is judged while it is read, so it is never older
/// than its facts; out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetVerdicts(CharterId Charter) : IQuery<CharterVerdicts>;

/// <summary>The verdict of this moment, and the stored judgements, the newest first.</summary>
public sealed record CharterVerdicts(VerdictDetails Now, IReadOnlyList<JudgementRow> History);

internal sealed class GetVerdictsHandler(OfficeDbContext db, CaseReader cases, VerdictReader verdicts) : IHandler<GetVerdicts, CharterVerdicts>
{
    private const int NewestJudgements = 50;

    public async Task<Result<CharterVerdicts>> HandleAsync(GetVerdicts request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var seen = await cases.ReadAsync(charter, ct);
        var now = await verdicts.ReadAsync(
            new CharterLink(charter.Id, charter.Code, charter.Title), seen.Judged(), seen.Thresholds.Settings, seen.Thresholds.Number, actor, ct);
        return new CharterVerdicts(now, await HistoryAsync(charter.Id, actor, ct));
    }

    private async Task<IReadOnlyList<JudgementRow>> HistoryAsync(CharterId charter, Actor actor, CancellationToken ct)
    {
        var reach = db.Charters.ReachableBy(actor).Select(c => c.Id);
        // From the findings in reach: what one may not see does not count for one either.
        var kept = await db.Judgements.AsNoTracking().Where(j => j.Charter == charter).OrderByDescending(j => j.Number).Take(NewestJudgements)
            .Select(j => new
            {
                j.Id,
                j.Number,
                j.AsOf,
                j.At,
                Findings = j.Findings.Where(f => f.Elsewhere == null || reach.Contains(f.Elsewhere.Value))
                    .Select(f => new { f.Validity, f.IsUnverified }).ToList(),
            })
            .ToListAsync(ct);
        return
        [
            .. kept.Select(j =>
            {
                var validity = j.Findings.Select(f => f.Validity).DefaultIfEmpty(Validity.Valid).Max();
                return new JudgementRow(
                    j.Id, j.Number, j.AsOf, j.At, validity, validity == Validity.Valid && j.Findings.Exists(f => f.IsUnverified));
            }),
        ];
    }
}
