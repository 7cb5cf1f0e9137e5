using System.Globalization;
using System.Text;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// Text as a document can hold it. What people typed is only ever written as characters of a text element: never as a field's
/// instruction, a link's target or markup; and what XML cannot hold becomes a visible mark instead of a broken file.
/// </summary>
internal static class PlainText
{
    private const char Unreadable = '\uFFFD';

    /// <summary>Lines are separated by \n alone; a tab becomes a blank.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(rune.Value switch
            {
                '\n' => "\n",
                '\t' => " ",
                < 0x20 or 0x7F or 0xFFFE or 0xFFFF => "",
                >= 0x80 and < 0xA0 => "",
                // They would turn the order of what follows, so that it reads otherwise than it is written.
                (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "",
                _ => rune.ToString(),
            });
        }

        return clean.ToString();
    }

    public static IReadOnlyList<string> Lines(string text) => Of(text).Split('\n');

    public static string OneLine(string text) => Of(text).Replace('\n', ' ').Trim();

    /// <summary>Whether a text is read from right to left: its first letter decides.</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && rune.Value != Unreadable)
            {
                return rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
            }
        }

        return false;
    }

    /// <summary>
    /// Whole sentences up to a length, or whole words where even the first sentence is longer; with "…" where something was
    /// left out. Never cuts a character that is made of several.
    /// </summary>
    public static string Shorten(string text, int most)
    {
        var line = OneLine(text);
        if (line.Length <= most)
        {
            return line;
        }

        var end = LastSentence(line, most);
        if (end > most / 3)
        {
            return line[..end] + " …";
        }

        var space = line.LastIndexOf(' ', most);
        return line[..(space > most / 2 ? space : WholeCharacter(line, most))].TrimEnd(' ', ',', ';', ':') + " …";
    }

    private static int LastSentence(string line, int most)
    {
        for (var at = most - 1; at > 0; at--)
        {
            if (line[at] is '.' or '!' or '?' or '。' or '؟' && (line[at] == '。' || char.IsWhiteSpace(line[at + 1])))
            {
                return at + 1;
            }
        }

        return 0;
    }

    private static int WholeCharacter(string line, int most)
    {
        var at = 0;
        while (StringInfo.GetNextTextElementLength(line, at) is var next && at + next <= most)
        {
            at += next;
        }

        return at == 0 ? most : at;
    }
}
