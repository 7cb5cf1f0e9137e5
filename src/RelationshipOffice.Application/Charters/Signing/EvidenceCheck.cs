using System.Text.Json;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Compares versions and signatures with what the chain said when they were made: whoever rewrites a text and its hash
/// together still contradicts the chain.
/// </summary>
internal sealed class EvidenceCheck(IReadOnlyList<ActivityEntry> entries)
{
    private readonly List<VersionFrozen> _frozen = [.. Of<VersionFrozen>(entries)];

    private readonly List<CharterSigned> _signed = [.. Of<CharterSigned>(entries)];

    private readonly List<(int Number, string Reason)> _setAside =
    [
        .. Of<CharterDeclined>(entries).Select(e => (e.Number, e.Reason)), .. Of<VersionReturned>(entries).Select(e => (e.Number, e.Reason)),
    ];

    public IEnumerable<string> Findings(IReadOnlyList<CharterVersion> versions, IReadOnlyList<Signature> signatures)
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

        foreach (var missing in _signed.Where(e => !signatures.Any(s => s.VersionNumber == e.Number && s.Partner == e.Partner)))
        {
            yield return $"A signature under version {missing.Number} was removed.";
        }
    }

    private static bool StandsUnder(CharterVersion version, Signature signature) =>
        version.Id == signature.CharterVersion && version.Number == signature.VersionNumber && version.Charter == signature.Charter;

    // PostgreSQL keeps microseconds, the event a tenth of them.
    private static bool Matches(CharterSigned told, Signature kept) =>
        told.Number == kept.VersionNumber && told.Partner == kept.Partner && told.SignedBy == kept.SignedBy
        && told.SignerName == kept.SignerName && told.ContentHash == kept.ContentHash && told.PreviousEntry == kept.PreviousEntry
        && (told.SignedAt - kept.SignedAt).Duration() < TimeSpan.FromMilliseconds(1);

    private static IEnumerable<T> Of<T>(IEnumerable<ActivityEntry> entries) => entries
        .Where(e => e.Event == typeof(T).Name)
        .Select(e => JsonSerializer.Deserialize<T>(e.Content, OfficeJson.Options)!);
}
