using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// The evidence of one version, checked at this moment against the text, the signatures' records and the charter's chain; out of
/// reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetVersionEvidence(CharterId Charter, int Number) : IQuery<VersionEvidence>;

internal sealed class GetVersionEvidenceHandler(OfficeDbContext db, OfficeClock clock, IHandler<VerifyCharter, Verification> verify)
    : IHandler<GetVersionEvidence, VersionEvidence>
{
    public async Task<Result<VersionEvidence>> HandleAsync(GetVersionEvidence request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        var version = await db.CharterVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Charter == request.Charter && v.Number == request.Number, ct);
        if (charter is null || version is null || !(await verify.HandleAsync(new VerifyCharter(charter.Id), actor, ct)).TryGet(out var check))
        {
            return OfficeErrors.NotFound;
        }

        var names = await CharterNames.ReadAsync(db, charter, ct);
        var text = CharterText.FromCanonical(version.Content);
        var signatures = await db.Signatures.AsNoTracking().Where(s => s.CharterVersion == version.Id).OrderBy(s => s.SignedAt).ToListAsync(ct);
        var parties = text.Parties.ToDictionary(p => new PartnerId(p.Id), p => p.Name);
        return new VersionEvidence(
            charter.Id, text.Code, text.Title, version.Number, version.ContentHash, version.CreatedAt,
            version.SetAside is null && (version.Decision is not null || parties.Keys.All(p => signatures.Exists(s => s.Partner == p))),
            SetAsideRow.Of(version.SetAside, names), [.. text.Parties.Select(p => p.Name)],
            [.. signatures.Select(s => SignatureEvidence.Of(s, parties.GetValueOrDefault(s.Partner) ?? names.Partner(s.Partner)))],
            version.Decision, await ConsentsAsync(version, parties, ct), check.Findings, check.Entries,
            signatures.LastOrDefault(s => s.RecordHash.Length > 0)?.RecordHash ?? version.ContentHash, clock.Now);
    }

    private async Task<IReadOnlyList<ConsentEvidence>> ConsentsAsync(CharterVersion version, Dictionary<PartnerId, string> parties, CancellationToken ct)
    {
        var given = await db.DecisionPositions.AsNoTracking().Where(p => p.Decision == version.Decision && p.Stance == DecisionStance.Consent)
            .Select(p => new { p.Partner, p.TakenOn, By = db.People.Where(x => x.Id == p.TakenBy).Select(x => x.Name).First() }).ToListAsync(ct);
        return [.. given.OrderBy(g => g.TakenOn).Select(g => new ConsentEvidence(parties.GetValueOrDefault(g.Partner) ?? "A former party", g.By, g.TakenOn))];
    }
}
