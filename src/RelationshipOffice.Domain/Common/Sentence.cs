namespace RelationshipOffice.Domain.Common;

/// <summary>Small change of wording that sentences share.</summary>
public static class Sentence
{
    private const int LongestExcerpt = 60;

    /// <summary>With a capital first letter.</summary>
    public static string Begin(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The first words of a longer text.</summary>
    public static string Excerpt(string text)
    {
        if (text.Length <= LongestExcerpt)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', LongestExcerpt);
        return text[..(end > 0 ? end : LongestExcerpt)] + "…";
    }

    /// <summary>Of many only the first: "A, B and 5 more", so many items and numbers as <paramref name="most"/> says.</summary>
    public static string Few(IReadOnlyList<string> items, int most) => items.Count <= most
        ? List(items)
        : $"{string.Join(", ", items.Take(most - 1))} and {items.Count - most + 1} more";

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string List(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}",
    };
}
