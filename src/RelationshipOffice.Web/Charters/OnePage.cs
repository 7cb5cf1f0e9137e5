namespace RelationshipOffice.Web.Charters;

/// <summary>
/// A charter's read view on one printed A4 page, however rich the charter: type becomes smaller with the amount of text,
/// and text too long even for the smallest type is shortened with a mark. Lines are estimated from the length of texts.
/// </summary>
internal sealed record OnePage(int Step, bool IsShortened, string Purpose, IReadOnlyList<OnePage.Block> Blocks)
{
    /// <summary>Stands where text was left out.</summary>
    public const string Mark = " […]";

    // Type in points with its line height; css/charters.css says the same.
    private static readonly (double Points, double Leading)[] Steps = [(10, 1.3), (9, 1.25), (8, 1.22), (7.2, 1.2), (6.4, 1.18)];

    // Millimetres of A4 within margins of 10; three columns with two gaps of 6; what is left stays free as a reserve.
    private const double Wide = 190, High = 277 * 0.94, Column = (Wide - 12) / 3, PerPoint = 0.3528, CharacterWidth = 0.51;

    private static readonly int[] Cuts = [int.MaxValue, 400, 200, 110, 60, 30];

    /// <summary>One part of the page under its heading.</summary>
    public sealed record Block(string Heading, IReadOnlyList<string> Items);

    /// <summary>Chooses type and shortening; <paramref name="around"/> is what head and foot say beside the purpose.</summary>
    public static OnePage Of(string purpose, IReadOnlyList<Block> blocks, string around)
    {
        for (var step = 0; step < Steps.Length; step++)
        {
            if (Fits(step, purpose, blocks, around))
            {
                return new OnePage(step + 1, false, purpose, blocks);
            }
        }

        var smallest = Steps.Length - 1;
        foreach (var cut in Cuts)
        {
            var shorter = Shorten(purpose, Math.Max(cut, 200));
            IReadOnlyList<Block> parts = [.. blocks.Select(b => b with { Items = [.. b.Items.Select(i => Shorten(i, cut))] })];
            if (Fits(smallest, shorter, parts, around))
            {
                return new OnePage(smallest + 1, true, shorter, parts);
            }
        }

        return Fewer(smallest, Shorten(purpose, 200), blocks, around);
    }

    // Even one line for each would be too much: the first of every part, and how many more there are.
    private static OnePage Fewer(int step, string purpose, IReadOnlyList<Block> blocks, string around)
    {
        var (most, parts) = (512, blocks);
        do
        {
            most /= 2;
            parts = [.. blocks.Select(b => b.Items.Count <= most ? b with { Items = [.. b.Items.Select(i => Shorten(i, Cuts[^1]))] } : b with
            {
                Items = [.. b.Items.Take(most).Select(i => Shorten(i, Cuts[^1])), $"and {b.Items.Count - most} more{Mark}"],
            })];
        }
        while (most > 1 && !Fits(step, purpose, parts, around));
        return new OnePage(step + 1, true, purpose, parts);
    }

    /// <summary>The first sentence, or as many whole words as allowed, with the mark.</summary>
    internal static string Shorten(string text, int most)
    {
        var end = FirstSentence(text);
        if (end <= most)
        {
            return end >= text.TrimEnd().Length ? text : text[..end] + Mark;
        }

        var space = text.LastIndexOf(' ', most);
        return text[..(space > most / 2 ? space : most)].TrimEnd() + Mark;
    }

    private static int FirstSentence(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' || (text[at] is '.' or '!' or '?' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1])))
            {
                return text[at] == '\n' ? at : at + 1;
            }
        }

        return text.Length;
    }

    private static bool Fits(int step, string purpose, IReadOnlyList<Block> blocks, string around)
    {
        var (points, leading) = Steps[step];
        var line = points * leading * PerPoint;
        var across = Lines(around, Wide, points) + Lines(purpose, Wide, points) + 8;
        var inColumns = blocks.Sum(b => 2.2 + b.Items.Sum(i => Lines(i, Column - (points * PerPoint * 1.2), points) + 0.15));
        return across * line + (Math.Ceiling(inColumns / 3) + 2) * line <= High;
    }

    // Words that do not fit go to the next line: about four characters of each line stay empty.
    private static double Lines(string text, double width, double points)
    {
        var characters = Math.Max(8, width / (points * PerPoint * CharacterWidth) - 4);
        return text.Split('\n').Sum(part => Math.Max(1, Math.Ceiling(part.Length / characters)));
    }
}
