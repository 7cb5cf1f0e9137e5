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

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string List(IReadOnlyList<string> items) => items switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}",
    };
}
