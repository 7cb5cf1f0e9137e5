using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Compares versions and signatures with what the chain said when they were made: whoever rewrites a text and its hash
/// together still contradicts the chain.
/// </summary>
internal sealed class EvidenceCheck(IReadOnlyList<ActivityEntry> entries)
{
    private readonly List<VersionAmended> _amended = [.. Of<VersionAmended>(entries)];

    // Number and hash of every version, signed or brought into force by a decision.
    private readonly List<Frozen> _frozen =
    [
        .. Of<VersionFrozen>(entries).Select(f => new Frozen(f.Number, f.ContentHash)),
        .. Of<VersionAmended>(entries).Select(a => new Frozen(a.Number, a.ContentHash)),
    ];

    private readonly List<CharterSigned> _signed = [.. Of<CharterSigned>(entries)];

    private readonly List<(int Number, string Reason)> _setAside =
    [
        .. Of<CharterDeclined>(entries).Select(e => (e.Number, e.Reason)), .. Of<VersionReturned>(entries).Select(e => (e.Number, e.Reason)),
    ];

    /// <summary>The positions by which decisions brought versions of this charter into force.</summary>
    public static Task<List<DecisionPosition>> ConsentsAsync(OfficeDbContext db, CharterId charter, CancellationToken ct) => db.DecisionPositions
        .AsNoTracking().Where(p => p.Charter == charter && db.CharterVersions.Any(v => v.Decision == p.Decision)).ToListAsync(ct);

    public IEnumerable<string> Findings(
        IReadOnlyList<CharterVersion> versions, IReadOnlyList<Signature> signatures, IReadOnlyList<DecisionPosition> consents) =>
        [.. OfTexts(versions, signatures), .. OfConsents(versions, consents)];

    private IEnumerable<string> OfTexts(IReadOnlyList<CharterVersion> versions, IReadOnlyList<Signature> signatures)
    {
        foreach (var version in versions)
        {
            if (!version.IsIntact)
            {
                yield return $"The text of version {version.Number} was altered: it no longer gives its hash.";
            }
            else if (_frozen.Find(f => f.Number == version.Number)?.ContentHash != version.ContentHash)
            {
                yield return $"Version {version.Number} is not the text that was frozen: its hash differs from the one in the activity.";
            }

            if (_setAside.Find(a => a.Number == version.Number).Reason != version.SetAside?.Reason)
            {
                yield return $"Whether version {version.Number} was set aside, and why, differs from the activity.";
            }
        }

        foreach (var missing in _frozen.Where(f => versions.All(v => v.Number != f.Number)))
        {
            yield return $"Version {missing.Number} was removed.";
        }

        foreach (var signature in signatures.Where(s => !_signed.Exists(e => Matches(e, s)) || !versions.Any(v => StandsUnder(v, s))))
        {
            yield return $"The signature of {signature.SignerName} under version {signature.VersionNumber} differs from the one in the activity.";
        }

        foreach (var finding in versions.SelectMany(v => SignatureOrder.Findings(v, [.. signatures.Where(s => s.CharterVersion == v.Id)])))
        {
            yield return finding;
        }

        foreach (var missing in _signed.Where(e => !signatures.Any(s => s.VersionNumber == e.Number && s.Partner == e.Partner)))
        {
            yield return $"A signature under version {missing.Number} was removed.";
        }
    }

    private static bool StandsUnder(CharterVersion version, Signature signature) =>
        version.Id == signature.CharterVersion && version.Number == signature.VersionNumber && version.Charter == signature.Charter;

    // Every consent that carries an amended version still stands as it was given.
    private IEnumerable<string> OfConsents(IReadOnlyList<CharterVersion> versions, IReadOnlyList<DecisionPosition> positions)
    {
        foreach (var told in _amended)
        {
            if (versions.Any(v => v.Number == told.Number && v.Decision != told.Decision))
            {
                yield return $"Version {told.Number} is said to rest on another decision than the one in the activity.";
            }

            foreach (var _ in told.Consents.Where(c => !positions.Any(p => p.Decision == told.Decision
                && (p.Partner, p.TakenBy, p.TakenOn, p.Stance) == (c.Partner, c.By, c.On, DecisionStance.Consent))))
            {
                yield return $"A consent that carries version {told.Number} was altered or removed.";
            }
        }
    }

    private sealed record Frozen(int Number, string ContentHash);

    // PostgreSQL keeps microseconds, the event a tenth of them.
    private static bool Matches(CharterSigned told, Signature kept) =>
        told.Number == kept.VersionNumber && told.Partner == kept.Partner && told.SignedBy == kept.SignedBy
        && told.SignerName == kept.SignerName && told.ContentHash == kept.ContentHash && told.PreviousEntry == kept.PreviousEntry
        && told.RecordHash == kept.RecordHash
        && (told.SignedAt - kept.SignedAt).Duration() < TimeSpan.FromMilliseconds(1);

    private static IEnumerable<T> Of<T>(IEnumerable<ActivityEntry> entries) => entries
        .Where(e => e.Event == typeof(T).Name)
        .Select(e => JsonSerializer.Deserialize<T>(e.Content, OfficeJson.Options)!);
}
