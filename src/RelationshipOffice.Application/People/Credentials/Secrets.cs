using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Makes secrets that are shown once, and the hashes that are kept of them.</summary>
internal static class Secrets
{
    // No letters or digits that are taken for one another.
    private const string Legible = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>The secret of a link: 256 bits, fit for an address.</summary>
    public static string NewLink() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Something to read and type: groups of five, 50 bits for each two groups.</summary>
    public static string NewLegible(int groups) =>
        string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Legible, 5)));

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret.Trim()));

    public static string HashText(string secret) => Convert.ToHexStringLower(Hash(secret.ToLowerInvariant()));
}
