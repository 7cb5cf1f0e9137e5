using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// Reads one text of a charter for its documents: a version from its frozen content and its evidence alone, whatever the
/// charter says by now; the draft from the working text as of today.
/// </summary>
internal sealed class DocumentSource(OfficeDbContext db, WorkingText working, OfficeClock clock)
{
    /// <summary>Null where there is no such version.</summary>
    public async Task<DocumentText?> ReadAsync(Charter charter, int? number, CancellationToken ct)
    {
        if (number is null)
        {
            return await DraftAsync(charter, ct);
        }

        var versions = await db.CharterVersions.AsNoTracking().Where(v => v.Charter == charter.Id && v.Number >= number).OrderBy(v => v.Number).ToListAsync(ct);
        return versions.Count > 0 && versions[0].Number == number ? await VersionAsync(charter, versions[0], versions[1..], ct) : null;
    }

    /// <summary>Whether there is a text beside the frozen ones.</summary>
    public static bool HasDraft(Charter charter) => charter.Stage is not (Stage.InReview or Stage.Closed or Stage.Withdrawn);

    private async Task<DocumentText> DraftAsync(Charter charter, CancellationToken ct)
    {
        if (!HasDraft(charter))
        {
            throw new RuleBroken(DocumentErrors.NoDraft);
        }

        var text = await working.ReadAsync(charter, 0, ct);
        var names = await CharterNames.ReadAsync(db, charter, ct);
        var content = text.ToCanonical();
        var today = new DateTimeOffset(clock.Today, TimeOnly.MinValue, TimeSpan.Zero);
        return new DocumentText(
            text, content, CharterVersion.HashOf(content), StandingKind.Draft, Standing.OfDraft(charter, today), today,
            [.. charter.Parties.Select(p => Answering(p, names))], []);
    }

    private async Task<DocumentText> VersionAsync(Charter charter, CharterVersion version, IReadOnlyList<CharterVersion> later, CancellationToken ct)
    {
        if (!version.IsIntact)
        {
            throw new RuleBroken(DocumentErrors.Altered);
        }

        var text = CharterText.FromCanonical(version.Content);
        var evidence = await EvidenceAsync(charter, version, text, ct);
        var next = await ReplacedByAsync(charter, later, ct);
        var (kind, standing) = Standing.Of(version, text, evidence, next);
        return new DocumentText(
            text, version.Content, version.ContentHash, kind, standing, version.CreatedAt,
            [.. evidence.Select(e => e.IsGiven && version.Decision is null ? $"Signed by {e.By}" : "–")], evidence);
    }

    private async Task<IReadOnlyList<PartyEvidence>> EvidenceAsync(Charter charter, CharterVersion version, CharterText text, CancellationToken ct)
    {
        var given = version.Decision is { } decision
            ? (await db.DecisionPositions.AsNoTracking().Where(p => p.Decision == decision && p.Stance == DecisionStance.Consent).ToListAsync(ct))
                .ToDictionary(p => p.Partner.Value, p => ("Consent to the decision", TextWords.Day(p.TakenOn), (DateTimeOffset?)null))
            : (await db.Signatures.AsNoTracking().Where(s => s.Charter == charter.Id && s.VersionNumber == version.Number).ToListAsync(ct))
                .ToDictionary(s => s.Partner.Value, s => (s.SignerName, DocumentText.Moment(s.SignedAt), (DateTimeOffset?)s.SignedAt));
        return
        [
            .. text.Parties.Select(p => given.TryGetValue(p.Id, out var said)
                ? new PartyEvidence(p.Name, said.Item1, said.Item2, said.Item3)
                : new PartyEvidence(p.Name, "", "", null)),
        ];
    }

    // The next one that the parties agreed to, and when it did.
    private async Task<(int Number, DateTimeOffset Since)?> ReplacedByAsync(Charter charter, IReadOnlyList<CharterVersion> later, CancellationToken ct)
    {
        foreach (var version in later.Where(v => v.SetAside is null))
        {
            if (version.Decision is not null)
            {
                return (version.Number, version.CreatedAt);
            }

            var signed = await db.Signatures.Where(s => s.Charter == charter.Id && s.VersionNumber == version.Number).Select(s => s.SignedAt).ToListAsync(ct);
            if (signed.Count > 0 && signed.Count == CharterText.FromCanonical(version.Content).Parties.Count)
            {
                return (version.Number, signed.Max());
            }
        }

        return null;
    }

    private static string Answering(Party party, CharterNames names)
    {
        List<string> people =
        [
            .. new[] { ("sponsor", party.Sponsor), ("manager", party.Manager), ("signatory", party.Signatory) }
                .Where(p => p.Item2 is not null).Select(p => $"{p.Item1} {names.Person(p.Item2)!.Name}"),
        ];
        return people.Count == 0 ? "Nobody named yet" : Sentence.Begin(string.Join("; ", people));
    }
}
