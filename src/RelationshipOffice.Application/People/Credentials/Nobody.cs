using System.Buffers.Binary;
using System.Security.Cryptography;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>What a password is compared with where there is no account: no password gives this hash, and each costs what a real one does.</summary>
internal static class Nobody
{
    private const int Salt = 16;
    private const int Key = 32;

    public static OfficeUser User { get; } = new();

    /// <summary>Put together, not computed: the first unknown address must not cost more than the next.</summary>
    public static string Hash { get; } = Made();

    // The third format of ASP.NET Core Identity: marker, function (2: HMAC-SHA-512), rounds, length of the salt, salt, key.
    private static string Made()
    {
        var hash = new byte[13 + Salt + Key];
        hash[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(1), 2);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(5), IdentitySetup.HashRounds);
        BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(9), Salt);
        RandomNumberGenerator.Fill(hash.AsSpan(13));
        return Convert.ToBase64String(hash);
    }
}
