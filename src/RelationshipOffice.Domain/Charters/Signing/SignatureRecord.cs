using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// The evidence of one signature as text: what stands in it cannot change without changing its SHA-256, and since each names
/// the hash of the one before (the first that of the signed text), neither can their order. <c>sha256sum</c> gives the same.
/// </summary>
public static class SignatureRecord
{
    public const string Form = "signature/1";

    public static string TextOf(Signature signature) => string.Concat(Lines(signature).Select(l => $"{l.Name}: {l.Value}\n"));

    public static string HashOf(Signature signature) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(signature))));

    public static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Name, string Value)> Lines(Signature signature)
    {
        yield return ("form", Form);
        yield return ("charter", $"{signature.Charter}");
        yield return ("version", signature.VersionNumber.ToString(CultureInfo.InvariantCulture));
        yield return ("text", signature.ContentHash);
        yield return ("party", $"{signature.Partner}");
        yield return ("signer", $"{signature.SignedBy} {OneLine(signature.SignerName)}");
        if (signature.Mandate is { } mandate)
        {
            yield return ("for", $"{mandate.By} {OneLine(mandate.Name)}");
            yield return ("because", OneLine(mandate.Reason));
        }

        yield return ("sentence", OneLine(signature.Sentence));
        yield return ("signed", Moment(signature.SignedAt));
        yield return ("proved", signature.Proof is { } proof ? $"{proof.By} {Moment(proof.At)}" : "by nothing: loaded from a file");
        yield return ("address", OneLine(signature.Proof?.Address ?? ""));
        yield return ("browser", OneLine(signature.Proof?.Agent ?? ""));
        yield return ("entry", signature.PreviousEntry);
        yield return ("previous", signature.PreviousRecord);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
