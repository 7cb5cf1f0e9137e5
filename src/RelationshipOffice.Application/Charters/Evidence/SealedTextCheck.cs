using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Compares every frozen text and every signature of the office with what the activity said when it was made.</summary>
public sealed class SealedTextCheck(OfficeOptions options)
{
    private static readonly string[] Evidence =
        [nameof(VersionFrozen), nameof(CharterSigned), nameof(CharterDeclined), nameof(VersionReturned), nameof(VersionAmended)];

    /// <summary>Counts the texts and signatures read, and says in a sentence each what does not hold; none means all hold.</summary>
    public async Task<(int Versions, int Signatures, IReadOnlyList<string> Broken)> RunAsync(CancellationToken ct)
    {
        await using var db = DatabaseSetup.ByHand(options.Database);
        var broken = new List<string>();
        var (texts, signed) = (0, 0);
        var told = db.Activity.AsNoTracking().Where(a => a.SubjectKind == SubjectKind.Charter && Evidence.Contains(a.Event));
        var codes = await db.Charters.Select(c => new { c.Id, c.Code }).ToDictionaryAsync(c => c.Id.Value, c => c.Code, ct);

        // One charter at a time: the texts of all of them need not fit into memory.
        foreach (var charter in codes.Keys.Union(await told.Select(a => a.SubjectId).Distinct().ToListAsync(ct)).ToList())
        {
            var id = CharterId.From(charter);
            var entries = await told.Where(a => a.SubjectId == charter).OrderBy(a => a.Sequence).ToListAsync(ct);
            var versions = await db.CharterVersions.AsNoTracking().Where(v => v.Charter == id).ToListAsync(ct);
            var signatures = await db.Signatures.AsNoTracking().Where(s => s.Charter == id).ToListAsync(ct);
            (texts, signed) = (texts + versions.Count, signed + signatures.Count);
            var name = codes.GetValueOrDefault(charter, $"Charter {charter}");
            var consents = await EvidenceCheck.ConsentsAsync(db, id, ct);
            broken.AddRange(new EvidenceCheck(entries).Findings(versions, signatures, consents).Select(f => $"{name}: {f}"));
        }

        return (texts, signed, broken);
    }
}
