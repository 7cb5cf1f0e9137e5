using System.Globalization;
using System.Text;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// Estimates how much room text takes, so that nothing runs over the edge of a slide: lines from the widths of characters in a
/// wide typeface, for whoever opens the file may lack the one that it asks for. Sizes are in points.
/// </summary>
internal static class SlideFit
{
    // Words that do not fit go to the next line: a part of each line stays empty.
    private const double Filled = 0.94;

    public static double Height(string text, double width, double size) => Lines(text, width, size) * size * 1.2;

    public static int Lines(string text, double width, double size) =>
        PlainText.Lines(text).Sum(line => Math.Max(1, (int)Math.Ceiling(Width(line) * size / (width * Filled))));

    /// <summary>The text itself, or as many of its sentences or words as fit into so many lines.</summary>
    public static string Fit(string text, double width, double size, int lines)
    {
        var (fitting, most) = (PlainText.OneLine(text), text.Length);
        while (Lines(fitting, width, size) > lines && most > 4)
        {
            most = most * 9 / 10;
            fitting = PlainText.Shorten(text, most);
        }

        return fitting;
    }

    /// <summary>Fills slide after slide; what is too high for any stands on one of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Pages<T>(IReadOnlyList<T> items, Func<T, double> height, double most)
    {
        var pages = new List<IReadOnlyList<T>>();
        var (page, filled) = (new List<T>(), 0.0);
        foreach (var item in items)
        {
            var needed = height(item);
            if (page.Count > 0 && filled + needed > most)
            {
                pages.Add(page);
                (page, filled) = ([], 0);
            }

            page.Add(item);
            filled += needed;
        }

        return page.Count > 0 ? [.. pages, page] : pages;
    }

    private static double Width(string line)
    {
        var width = 0.0;
        foreach (var rune in line.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    // In parts of the type's size.
    private static double Width(Rune rune) => rune.Value switch
    {
        ' ' or 'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.34,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.99,
        >= 0x1100 and < 0x1200 or >= 0x2E80 and < 0xD800 or >= 0xF900 and < 0xFB00 or >= 0xFF00 and < 0xFFE0 or >= 0x1F000 => 1.05,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            UnicodeCategory.UppercaseLetter => 0.72,
            _ => 0.63,
        },
    };
}
