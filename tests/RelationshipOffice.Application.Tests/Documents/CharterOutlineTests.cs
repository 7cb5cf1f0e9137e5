using RelationshipOffice.Application.Documents;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Tests.Documents;

public sealed class CharterOutlineTests
{
    [Fact]
    public void Parts_are_numbered_in_reading_order_and_what_is_not_said_is_named()
    {
        var outline = ADocument.Of("ordinary").Outline;

        Assert.Equal(Enumerable.Range(1, outline.Parts.Count), outline.Parts.Select(p => p.Number));
        Assert.Equal("5.2", outline.Find(Section.Principles)!.Reference(1));
        Assert.Contains("Open book", outline.Unsaid);
        Assert.DoesNotContain("Exit", outline.Unsaid);
    }

    [Fact]
    public void A_part_that_documents_do_not_know_is_printed_by_its_own_names()
    {
        var text = ADocument.Of("ordinary");
        var party = text.Text.Parties[0];
        var content = text.Content[..^1]
            + $$""","openBook":[{"id":"0195b0d8-0000-7000-8000-000000000009","party":"{{party.Id}}","whatIsShown":"Direct cost","firstDue":"2026-06-10","isPrivate":false}],"courts":{"place":"Victoria","language":"English"},"mottoOfAll":"We stay fair."}""";

        var outline = CharterOutline.Of(text.Text, content, text.People);

        var book = Assert.Single(outline.Find(Section.OpenBook)!.Tables);
        Assert.Equal(["Party", "What is shown", "First due", "Is private"], book.Columns);
        Assert.Equal([party.Name, "Direct cost", "10 June 2026", "no"], Assert.Single(book.Rows));
        Assert.Equal(100, book.Widths.Sum());
        Assert.Equal([["Place", "Victoria"], ["Language", "English"]], outline.Find("Courts")!.Tables.Single().Rows);
        Assert.Equal("Motto of all", outline.Find("MottoOfAll")!.Heading);
        Assert.DoesNotContain("Open book", outline.Unsaid);
    }

    [Fact]
    public void Many_columns_become_details_under_the_first()
    {
        var text = ADocument.Of("ordinary");
        var content = text.Content[..^1] + ""","bodies":[{"name":"RMT","level":2,"cadence":"Monthly","quorum":3,"chair":"Rotates","mandate":"Decides standards"}]}""";

        var bodies = CharterOutline.Of(text.Text, content, text.People).Find(Section.Bodies)!.Tables.Single();

        Assert.Equal(["Name", "In detail"], bodies.Columns);
        Assert.Equal("Level: 2\nCadence: Monthly\nQuorum: 3\nChair: Rotates\nMandate: Decides standards", bodies.Rows[0][1]);
    }

    [Fact]
    public void The_clause_names_contract_version_annex_hash_and_what_prevails()
    {
        var text = ADocument.Of("ordinary");

        var clause = InvokingClause.Of(text, "F");

        Assert.StartsWith("The parties carry out contract C-1042, “Clinical services”, in line with Relationship Charter RC-7, version 3, “Clinical services”, attached as Annex F.", clause, StringComparison.Ordinal);
        Assert.Contains("on governance and conduct the Charter does.", clause, StringComparison.Ordinal);
        Assert.Contains(text.ContentHash, clause, StringComparison.Ordinal);
        Assert.StartsWith("[DRAFT of 5 May 2026 – not agreed. Do not put this clause into a contract.]", InvokingClause.Of(ADocument.Of("draft"), "F"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_parties_own_words_take_the_place_of_the_usual_ones()
    {
        var text = ADocument.Of("crowded");

        var clause = InvokingClause.Of(text, "A");

        Assert.Contains("Первое.\nΔεύτερο.", clause, StringComparison.Ordinal);
        Assert.DoesNotContain("prevails", clause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Short enough.", 20, "Short enough.")]
    [InlineData("One sentence. Another one. A third.", 28, "One sentence. Another one. …")]
    [InlineData("Words without an end go on and on and on", 20, "Words without an end …")]
    public void Texts_are_shortened_to_sentences_or_words(string text, int most, string expected) => Assert.Equal(expected, PlainText.Shorten(text, most));

    [Fact]
    public void A_character_of_several_is_never_cut() =>
        Assert.Equal("👩‍👩‍👧‍👦👩‍👩‍👧‍👦 …", PlainText.Shorten(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 9)), 25));
}
