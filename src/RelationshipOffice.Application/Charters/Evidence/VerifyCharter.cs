using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Recomputes the hashes of every version, the evidence of every signature and consent, and the charter's chain of activity,
/// and answers that all is as it was written, or names what was altered (architecture: Evidence).
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record VerifyCharter(CharterId Charter) : IQuery<Verification>;

/// <summary>What was checked, and what does not hold; each finding is a sentence that names its record.</summary>
public sealed record Verification(int Versions, int Signatures, int Entries, IReadOnlyList<string> Findings)
{
    public bool IsIntact => Findings.Count == 0;
}

internal sealed class VerifyCharterHandler(OfficeDbContext db) : IHandler<VerifyCharter, Verification>
{
    public async Task<Result<Verification>> HandleAsync(VerifyCharter request, Actor actor, CancellationToken ct)
    {
        if (!await db.Charters.ReachableBy(actor).AnyAsync(c => c.Id == request.Charter, ct))
        {
            return OfficeErrors.NotFound;
        }

        var entries = await db.Activity.AsNoTracking()
            .Where(a => a.SubjectKind == SubjectKind.Charter && a.SubjectId == request.Charter.Value)
            .OrderBy(a => a.Sequence).ToListAsync(ct);
        var versions = await db.CharterVersions.AsNoTracking()
            .Where(v => v.Charter == request.Charter).OrderBy(v => v.Number).ToListAsync(ct);
        var signatures = await db.Signatures.AsNoTracking()
            .Where(s => s.Charter == request.Charter).OrderBy(s => s.SignedAt).ToListAsync(ct);
        var consents = await EvidenceCheck.ConsentsAsync(db, request.Charter, ct);
        return new Verification(
            versions.Count, signatures.Count, entries.Count,
            [.. Chain(entries), .. new EvidenceCheck(entries).Findings(versions, signatures, consents)]);
    }

    private static IEnumerable<string> Chain(IReadOnlyList<ActivityEntry> entries)
    {
        var previous = ActivityChain.Beginning;
        var expected = 1;
        foreach (var entry in entries)
        {
            if (entry.Sequence != expected || !entry.PreviousHash.AsSpan().SequenceEqual(previous))
            {
                yield return $"Before entry {entry.Sequence} of the activity ({entry.Event}) something was removed or altered.";
            }

            if (!ActivityChain.Holds(entry))
            {
                yield return $"Entry {entry.Sequence} of the activity ({entry.Event}) was altered.";
            }

            (previous, expected) = (entry.Hash, entry.Sequence + 1);
        }
    }
}
