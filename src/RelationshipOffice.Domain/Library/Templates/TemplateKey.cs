using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RelationshipOffice.Domain.Library;

/// <summary>
/// The name of a template in addresses and in charters drafted from it. Those of the office begin with "our-", which no
/// built-in one does: an upgrade of the product can bring new templates and never meets one of the office.
/// </summary>
public static partial class TemplateKey
{
    public const int Longest = 60;
    public const string Ours = "our-";

    private const int LongestWord = 48;

    public static bool IsOurs(string key) => key.StartsWith(Ours, StringComparison.Ordinal);

    /// <summary>"Client and vendor" becomes "our-client-and-vendor"; taken already, the next number is put behind it.</summary>
    public static string For(string title, IReadOnlyCollection<string> taken)
    {
        var word = WordOf(title, "template");
        return Enumerable.Range(1, taken.Count + 1)
            .Select(n => n == 1 ? Ours + word : string.Create(CultureInfo.InvariantCulture, $"{Ours}{word}-{n}"))
            .First(key => !taken.Contains(key));
    }

    /// <summary>Small letters, digits and hyphens of a name: "Lead partner" becomes "lead-partner".</summary>
    public static string WordOf(string name, string otherwise)
    {
        var plain = string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        var word = NotAWord().Replace(plain.ToLowerInvariant(), "-").Trim('-');
        return word.Length == 0 ? otherwise : word.Length <= LongestWord ? word : word[..LongestWord].Trim('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotAWord();
}
