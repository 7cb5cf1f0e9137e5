using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>The evidence of one version as a file to keep and to check elsewhere; out of reach is <c>office.not_found</c>.</summary>
[Requires(Permission.SeeCharters)]
public sealed record GetEvidenceBundle(CharterId Charter, int Number) : IQuery<EvidenceFile>;

/// <summary>A file by name.</summary>
public sealed record EvidenceFile(string Name, byte[] Content);

internal sealed class GetEvidenceBundleHandler(OfficeDbContext db, IHandler<GetVersionEvidence, VersionEvidence> evidence)
    : IHandler<GetEvidenceBundle, EvidenceFile>
{
    public async Task<Result<EvidenceFile>> HandleAsync(GetEvidenceBundle request, Actor actor, CancellationToken ct)
    {
        var answer = await evidence.HandleAsync(new GetVersionEvidence(request.Charter, request.Number), actor, ct);
        if (!answer.TryGet(out var found))
        {
            return OfficeErrors.NotFound;
        }

        var content = await db.CharterVersions.Where(v => v.Charter == request.Charter && v.Number == request.Number).Select(v => v.Content).SingleAsync(ct);
        return new EvidenceFile(NameOf(found), EvidenceBundle.Pack(found, content));
    }

    // A charter's code is anything people write; a file's name is not.
    private static string NameOf(VersionEvidence found) =>
        $"{string.Concat(found.Code.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}-version-{found.Number}-evidence.zip";
}
