using System.Text.RegularExpressions;

namespace RelationshipOffice.Web.Charters.Studio;

/// <summary>How some lines of a text belong together.</summary>
public enum BlockKind
{
    Paragraph,
    Bullets,
    Numbers,
}

/// <summary>A paragraph or a list of a text that people typed: "- so" and "* so" are points, "1. so" and "2) so" are numbered.</summary>
public sealed partial record TextBlock(BlockKind Kind, IReadOnlyList<string> Lines)
{
    public static IReadOnlyList<TextBlock> Of(string text)
    {
        var blocks = new List<TextBlock>();
        var isBroken = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()))
        {
            if (line.Length == 0)
            {
                isBroken = true;
                continue;
            }

            var (kind, words) = Read(line);
            if (!isBroken && blocks[^1].Kind == kind)
            {
                blocks[^1] = blocks[^1] with { Lines = [.. blocks[^1].Lines, words] };
            }
            else
            {
                blocks.Add(new TextBlock(kind, [words]));
            }

            isBroken = false;
        }

        return blocks;
    }

    private static (BlockKind Kind, string Words) Read(string line) =>
        Bullet().Match(line) is { Success: true } bullet ? (BlockKind.Bullets, bullet.Groups[1].Value)
        : Number().Match(line) is { Success: true } number ? (BlockKind.Numbers, number.Groups[1].Value)
        : (BlockKind.Paragraph, line);

    [GeneratedRegex(@"^\s*[-*•–]\s+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*\d{1,3}[.)]\s+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
