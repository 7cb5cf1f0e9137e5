using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Domain.Tests.Charters;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Seen in 14 days.", "Seen in 14 days.", "=Seen in 14 days.")]
    [InlineData("Seen in 14 days.", "Seen in 10 days.", "=Seen in |-14 |+10 |=days.")]
    [InlineData("Seen in 14 days", "Seen in 14 days.", "=Seen in 14 days|+.")]
    [InlineData("A and B decide.", "B decides alone.", "-A and |=B |-decide|+decides alone|=.")]
    [InlineData("", "Written.", "+Written.")]
    [InlineData("Retired.", "", "-Retired.")]
    [InlineData("", "", "")]
    [InlineData("the partner's share is 2.5", "the partner's share is 2.7", "=the partner's share is |-2.5|+2.7")]
    [InlineData("one  two\nthree", "one two three", "=one two three")]
    [InlineData("schön", "schon", "-schön|+schon")]
    public void Words_are_told_apart(string before, string after, string told) =>
        Assert.Equal(told, string.Join("|", WordDiff.Of(before, after).Select(p => (p.Kind switch { PieceKind.Added => "+", PieceKind.Removed => "-", _ => "=" }) + p.Text)));

    [Fact]
    public void The_pieces_give_both_texts_back()
    {
        var random = new Random(7);
        string Text() => string.Join(' ', Enumerable.Range(0, 60).Select(_ => $"w{random.Next(12)}"));
        for (var trial = 0; trial < 200; trial++)
        {
            var (before, after) = (Text(), Text());

            var pieces = WordDiff.Of(before, after);

            Assert.Equal(before, string.Concat(pieces.Where(p => p.Kind != PieceKind.Added).Select(p => p.Text.TrimEnd() + " ")).TrimEnd());
            Assert.Equal(after, string.Concat(pieces.Where(p => p.Kind != PieceKind.Removed).Select(p => p.Text.TrimEnd() + " ")).TrimEnd());
        }
    }

    [Fact]
    public void The_common_order_is_the_longest() =>
        Assert.Equal([(0, 0), (2, 1), (3, 3)], CommonOrder.Of(["a", "x", "b", "c"], ["a", "b", "y", "c"]));

    [Fact]
    public void Texts_too_long_to_align_count_as_replaced()
    {
        var before = string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"a{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 3_000).Select(i => $"b{i}"));

        Assert.Equal([PieceKind.Removed, PieceKind.Added], WordDiff.Of(before, after).Select(p => p.Kind));
    }
}
