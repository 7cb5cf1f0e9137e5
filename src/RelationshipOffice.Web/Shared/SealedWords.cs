using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace RelationshipOffice.Web.Shared;

/// <summary>A sentence of the office that travels in an address: nobody else can put words into its mouth.</summary>
internal static class SealedWords
{
    private const string Purpose = "Words in an address";

    public static string Seal(IDataProtectionProvider protection, string sentence) => protection.CreateProtector(Purpose).Protect(sentence);

    /// <summary>The sentence; none when it was not sealed here.</summary>
    public static string? Open(IDataProtectionProvider protection, string? words)
    {
        try
        {
            return string.IsNullOrEmpty(words) ? null : protection.CreateProtector(Purpose).Unprotect(words);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
