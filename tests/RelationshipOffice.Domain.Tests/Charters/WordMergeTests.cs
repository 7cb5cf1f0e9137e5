using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Domain.Tests.Charters;

public sealed class WordMergeTests
{
    private const string Before = "Bad news reaches the counterpart within two working days, figures first.";

    [Fact]
    public void Changes_that_lie_apart_are_joined() => Assert.Equal(
        "Any news reaches the counterpart within three working days, figures first.",
        WordMerge.Of(Before, Before.Replace("Bad", "Any", StringComparison.Ordinal), Before.Replace("two", "three", StringComparison.Ordinal)));

    [Fact]
    public void Changes_of_the_same_words_are_left_to_a_person() => Assert.Null(
        WordMerge.Of(Before, Before.Replace("two", "three", StringComparison.Ordinal), Before.Replace("two", "five", StringComparison.Ordinal)));

    [Fact]
    public void Changes_of_neighbouring_words_are_left_to_a_person() => Assert.Null(
        WordMerge.Of(Before, Before.Replace("two", "three", StringComparison.Ordinal), Before.Replace("working", "calendar", StringComparison.Ordinal)));

    [Fact]
    public void The_same_change_by_both_is_made_once()
    {
        var both = Before.Replace("two", "three", StringComparison.Ordinal);

        Assert.Equal(both, WordMerge.Of(Before, both, both));
    }

    [Theory]
    [InlineData("One two three.", "One two three. Four.", "Zero one two three.", "Zero one two three. Four.")]
    [InlineData("One two three four", "One two three four five", "Two three four", "Two three four five")]
    [InlineData("One two three", "", "One two three", "")]
    [InlineData("", "One", "", "One")]
    [InlineData("First.\n\nSecond.", "First.\n\nSecond.\n- a", "The first.\n\nSecond.", "The first.\n\nSecond.\n- a")]
    public void Words_come_and_go_at_either_end(string before, string mine, string theirs, string joined) =>
        Assert.Equal(joined, WordMerge.Of(before, mine, theirs));

    [Fact]
    public void Who_changed_nothing_gets_the_other_s_words()
    {
        var theirs = Before.Replace("figures", "facts", StringComparison.Ordinal);

        Assert.Equal(theirs, WordMerge.Of(Before, Before, theirs));
        Assert.Equal(theirs, WordMerge.Of(Before, theirs, Before));
    }
}
