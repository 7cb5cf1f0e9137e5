using System.Text.RegularExpressions;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What became of a piece of text.</summary>
public enum PieceKind
{
    Same,
    Removed,
    Added,
}

/// <summary>Words that stayed, went or came together.</summary>
public sealed record WordPiece(PieceKind Kind, string Text);

/// <summary>
/// Compares two texts word by word: the pieces that are not removed make the later text, those that are not added the
/// earlier one, apart from blanks around them. What was removed stands before what came in its place.
/// </summary>
public static partial class WordDiff
{
    public static IReadOnlyList<WordPiece> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var pieces = new List<WordPiece>();
        var (o, n) = (0, 0);
        foreach (var (keptOld, keptNow) in CommonOrder.Of(old, now))
        {
            Add(pieces, PieceKind.Removed, old.GetRange(o, keptOld - o));
            Add(pieces, PieceKind.Added, now.GetRange(n, keptNow - n));
            Add(pieces, PieceKind.Same, [now[keptNow]]);
            (o, n) = (keptOld + 1, keptNow + 1);
        }

        Add(pieces, PieceKind.Removed, old.GetRange(o, old.Count - o));
        Add(pieces, PieceKind.Added, now.GetRange(n, now.Count - n));
        return pieces;
    }

    private static void Add(List<WordPiece> pieces, PieceKind kind, List<Word> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        var text = string.Concat(words.Select(w => w.Text));
        if (pieces is [.., var last] && last.Kind == kind)
        {
            pieces[^1] = last with { Text = last.Text + text };
        }
        else
        {
            pieces.Add(new WordPiece(kind, text));
        }
    }

    internal static List<Word> Words(string text) => [.. Token().Matches(text).Where(m => m.Length > 0).Select(m => new Word(m.Value))];

    // A word, or a single mark, each with the blanks that follow it.
    [GeneratedRegex(@"([\p{L}\p{N}]+(?:['’.,\-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]|^)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    // Blanks are no change of words.
    internal readonly record struct Word(string Text) : IEquatable<Word>
    {
        public bool Equals(Word other) => Text.AsSpan().Trim().SequenceEqual(other.Text.AsSpan().Trim());

        public override int GetHashCode() => string.GetHashCode(Text.AsSpan().Trim(), StringComparison.Ordinal);
    }
}
