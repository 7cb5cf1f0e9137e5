using RelationshipOffice.Web.Charters;

namespace RelationshipOffice.Web.Tests.Charters;

public sealed class OnePageTests
{
    [Fact]
    public void A_short_charter_keeps_its_words_in_the_largest_type()
    {
        var page = OnePage.Of("Pay on time.", [new("Promises", ["We pay within 30 days. Always."])], "RC-1");

        Assert.Equal((1, false, "We pay within 30 days. Always."), (page.Step, page.IsShortened, page.Blocks[0].Items[0]));
    }

    [Fact]
    public void Too_much_text_keeps_first_sentences_and_says_so()
    {
        var long1 = "We pay within 30 days. " + string.Join(' ', Enumerable.Repeat("And more is said about it.", 40));

        var page = OnePage.Of("Pay on time.", [new("Promises", [.. Enumerable.Repeat(long1, 40)])], "RC-1");

        Assert.True(page.IsShortened);
        Assert.All(page.Blocks[0].Items, i => Assert.Equal("We pay within 30 days." + OnePage.Mark, i));
    }

    [Fact]
    public void Too_many_statements_are_counted()
    {
        var page = OnePage.Of("Pay on time.", [new("Promises", [.. Enumerable.Repeat("We pay.", 5_000)])], "RC-1");

        Assert.True(page.IsShortened);
        Assert.InRange(page.Blocks[0].Items.Count, 2, 300);
        Assert.Equal($"and {5_001 - page.Blocks[0].Items.Count} more{OnePage.Mark}", page.Blocks[0].Items[^1]);
    }
}
