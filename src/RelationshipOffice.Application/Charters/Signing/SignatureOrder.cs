using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Computes the records of a version's signatures anew: each must give its own hash and name that of the one before it, the
/// first that of the text.
/// </summary>
internal static class SignatureOrder
{
    public static IEnumerable<string> Findings(CharterVersion version, IReadOnlyList<Signature> signatures)
    {
        var previous = version.ContentHash;
        // Those from before records were kept stand first, and are held by the activity alone.
        foreach (var signature in signatures.Where(s => s.RecordHash.Length > 0).OrderBy(s => s.SignedAt))
        {
            if (SignatureRecord.HashOf(signature) != signature.RecordHash)
            {
                yield return $"The evidence of the signature of {signature.SignerName} under version {version.Number} was altered: it no longer gives its hash.";
            }

            if (signature.PreviousRecord != previous)
            {
                yield return $"Before the signature of {signature.SignerName} under version {version.Number} one was removed, or their order was changed.";
            }

            previous = signature.RecordHash;
        }
    }
}
