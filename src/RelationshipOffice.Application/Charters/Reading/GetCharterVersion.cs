using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Collaboration;
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
    DecisionId? Decision = null)
{
    /// <summary>What the reader agrees to by signing, word for word as the evidence will keep it.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>What that decision was, and since when it is in effect.</summary>
    public VersionOrigin? Origin { get; init; }

    /// <summary>Declining is the signatory's own; a delegation lets somebody sign only.</summary>
    public bool MayDecline { get; init; }

    /// <summary>The party whose turn it is before that of the reader's; none when it may sign now.</summary>
    public string? TurnOf { get; init; }

    /// <summary>To whom the reader, being the signatory, has delegated this signature.</summary>
    public DelegatedSignature? Delegated { get; init; }
}

/// <summary>A delegation that can still be used and taken back.</summary>
public sealed record DelegatedSignature(SignatureDelegationId Id, string To, int? Version, DateOnly? Until, string Reason);

internal sealed class GetCharterVersionHandler(OfficeDbContext db, SigningHand hand, OfficeClock clock) : IHandler<GetCharterVersion, VersionDetails>
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
        var right = isOpen ? await hand.RightAsync(actor, charter, ct) : null;
        var signs = right is not null && !signatures.Exists(s => s.Partner == right.Party) ? right : null;
        var text = CharterText.FromCanonical(version.Content);
        var before = signs is null ? null : charter.TurnBefore(signs.Party, [.. signatures.Select(s => s.Partner)]);
        return new VersionDetails(
            charter.Id, version.Number, text, version.Content, version.ContentHash,
            version.CreatedAt, charter.CurrentVersion == version.Number, version.IsIntact, SetAsideRow.Of(version.SetAside, names),
            [.. signatures.Select(s => SignatureRow.Of(s, names))], signs?.Party, version.Decision)
        {
            Sentence = signs is null ? "" : Signature.SentenceOf(charter.Code, version.Number, names.Partner(signs.Party), signs.By?.ByName),
            Origin = version.Decision is { } by ? (await VersionOrigin.ReadAsync(db, charter.Id, ct)).GetValueOrDefault(by) : null,
            MayDecline = signs is { By: null },
            TurnOf = before is { } other ? names.Partner(other) : null,
            Delegated = signs is { By: null } ? await DelegatedAsync(charter, version.Number, actor, ct) : null,
        };
    }

    private async Task<DelegatedSignature?> DelegatedAsync(Charter charter, int version, Actor actor, CancellationToken ct)
    {
        var given = await db.SignatureDelegations.AsNoTracking()
            .Where(d => d.Charter == charter.Id && d.By == actor.Id && d.RevokedOn == null)
            .Select(d => new { Delegation = d, To = db.People.Where(p => p.Id == d.To).Select(p => p.Name).First() }).ToListAsync(ct);
        return given.Where(g => g.Delegation.Covers(charter, g.Delegation.To, version, clock.Today))
            .Select(g => new DelegatedSignature(g.Delegation.Id, g.To, g.Delegation.VersionNumber, g.Delegation.Until, g.Delegation.Reason)).FirstOrDefault();
    }
}
