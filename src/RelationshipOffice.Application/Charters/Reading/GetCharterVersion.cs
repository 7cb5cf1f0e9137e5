using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>One frozen version of a charter, as it was or is signed; out of reach is <c>office.not_found</c>.</summary>
[Requires(Permission.SeeCharters)]
public sealed record GetCharterVersion(CharterId Charter, int Number) : IQuery<VersionDetails>;

/// <summary>The text of a version with its evidence.</summary>
/// <param name="Content">The canonical text byte for byte: <c>sha256sum</c> over its UTF-8 bytes gives the hash.</param>
/// <param name="SignFor">The party for which the reader may sign or decline this version now, if any.</param>
/// <param name="Decision">The decision that brought it into force; its consents are the evidence.</param>
public sealed record VersionDetails(
    CharterId Charter, int Number, CharterText Text, string Content, string ContentHash, DateTimeOffset CreatedAt, bool IsCurrent,
    bool IsIntact, SetAsideRow? SetAside, IReadOnlyList<SignatureRow> Signatures, PartnerId? SignFor,
    DecisionId? Decision = null);

internal sealed class GetCharterVersionHandler(OfficeDbContext db) : IHandler<GetCharterVersion, VersionDetails>
{
    public async Task<Result<VersionDetails>> HandleAsync(GetCharterVersion request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        var version = await db.CharterVersions.AsNoTracking()
            .SingleOrDefaultAsync(v => v.Charter == request.Charter && v.Number == request.Number, ct);
        if (charter is null || version is null)
        {
            return OfficeErrors.NotFound;
        }

        var names = await CharterNames.ReadAsync(db, charter, ct);
        var signatures = await db.Signatures.AsNoTracking()
            .Where(s => s.CharterVersion == version.Id).OrderBy(s => s.SignedAt).ToListAsync(ct);
        var isOpen = charter.Stage == Stage.InReview && charter.CurrentVersion == version.Number;
        return new VersionDetails(
            charter.Id, version.Number, CharterText.FromCanonical(version.Content), version.Content, version.ContentHash,
            version.CreatedAt, charter.CurrentVersion == version.Number, version.IsIntact, SetAsideRow.Of(version.SetAside, names),
            [.. signatures.Select(s => SignatureRow.Of(s, names))],
            isOpen && actor.SignsFor(charter) is { } party && !signatures.Exists(s => s.Partner == party) ? party : null,
            version.Decision);
    }
}
