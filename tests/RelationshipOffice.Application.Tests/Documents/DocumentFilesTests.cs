using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using RelationshipOffice.Application.Documents;
using A = DocumentFormat.OpenXml.Drawing;

namespace RelationshipOffice.Application.Tests.Documents;

/// <summary>The files themselves, for every text that may come.</summary>
public sealed class DocumentFilesTests
{
    [Theory]
    [MemberData(nameof(ADocument.All), MemberType = typeof(ADocument))]
    public void The_annex_is_a_valid_Word_file(string text)
    {
        using var word = Annex(text);

        Assert.Empty(Faults(word));
    }

    [Theory]
    [MemberData(nameof(ADocument.All), MemberType = typeof(ADocument))]
    public void The_deck_is_a_valid_PowerPoint_file(string text)
    {
        using var deck = Deck(text);

        Assert.Empty(Faults(deck));
        Assert.All(deck.PresentationPart!.SlideParts, slide => Assert.NotEmpty(TitleOf(slide)));
        Assert.All(deck.PresentationPart.SlideParts, slide => Assert.NotNull(slide.NotesSlidePart));
    }

    [Theory]
    [MemberData(nameof(ADocument.All), MemberType = typeof(ADocument))]
    public void The_same_text_gives_the_same_bytes(string name)
    {
        var text = ADocument.Of(name);

        Assert.Equal(new CharterAnnex(text).Write(), new CharterAnnex(text).Write());
        Assert.Equal(new CharterDeck(text).Write(), new CharterDeck(text).Write());
    }

    [Fact]
    public void What_people_typed_never_becomes_a_field_a_link_or_an_outside_reference()
    {
        using var word = Annex("harm");
        using var deck = Deck("harm");

        Assert.Equal([" NUMPAGES ", " PAGE "], word.MainDocumentPart!.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(f => f.Instruction!.Value).Order());
        Assert.Empty(word.MainDocumentPart.Document!.Descendants<SimpleField>());
        foreach (var part in word.GetAllParts().Concat(deck.GetAllParts()))
        {
            Assert.Empty(part.HyperlinkRelationships);
            Assert.Empty(part.ExternalRelationships);
            using var stream = part.GetStream();
            Assert.DoesNotContain(XDocument.Load(stream).Descendants(), e => e.Name.LocalName is "hyperlink" or "hlinkClick" or "instrText" or "fldChar" or "script" or "oleObj");
        }
    }

    [Fact]
    public void Harmful_text_is_still_there_to_be_read()
    {
        using var word = Annex("harm");

        var text = word.MainDocumentPart!.Document!.InnerText;

        Assert.Contains("{HYPERLINK \"http://elsewhere.example\"} <script>alert(1)</script>", text, StringComparison.Ordinal);
        // A mark of direction would turn the words after it.
        Assert.DoesNotContain('\u202e', text);
    }

    [Fact]
    public void The_annex_says_what_it_is_to_every_reader()
    {
        using var word = Annex("ordinary");
        var main = word.MainDocumentPart!;

        Assert.Equal("Relationship Charter RC-7: Clinical services", word.PackageProperties.Title);
        Assert.Equal(("en-GB", "version 3"), (word.PackageProperties.Language, word.PackageProperties.Version));
        Assert.Equal(ADocument.Of("ordinary").At.UtcDateTime, word.PackageProperties.Created);
        Assert.Contains(word.PackageProperties.Identifier!, main.FooterParts.Single().Footer!.InnerText, StringComparison.Ordinal);
        Assert.All(main.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>(), t => Assert.NotEmpty(t.Descendants<TableCaption>().Single().Val!.Value!));
        Assert.Equal(4, main.Document.Descendants<TableHeader>().Count());
        Assert.Equal(
            ["Purpose and dates", "Parties", "Vision", "Contributions to outcomes", "Principles", "Who decides what", "Exit", "Signatures"],
            main.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(p => p.InnerText));
    }

    [Fact]
    public void A_draft_says_on_every_page_and_slide_that_it_is_not_agreed()
    {
        using var word = Annex("draft");
        using var deck = Deck("draft");

        Assert.Contains("not agreed", word.MainDocumentPart!.HeaderParts.Single().Header!.InnerText, StringComparison.Ordinal);
        Assert.All(deck.PresentationPart!.SlideParts, s => Assert.Contains("not agreed", s.Slide!.InnerText, StringComparison.Ordinal));
        Assert.Equal("Draft", word.PackageProperties.ContentStatus);
    }

    [Fact]
    public void The_deck_answers_the_questions_of_those_who_never_saw_the_charter()
    {
        using var deck = Deck("ordinary");

        Assert.Equal(
            [
                "Clinical services", "Why we do this together", "Who is in it", "How we treat each other", "What we owe to which outcome", "Who decides what",
                "How we meet and escalate", "How we leave", "What happens next",
            ],
            InOrder(deck).Select(TitleOf));
        Assert.Contains("does not say yet how the parties meet", InOrder(deck)[6].Slide!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shortened_on_a_slide_is_whole_in_its_notes_and_numbered_as_in_the_annex()
    {
        using var deck = Deck("crowded");
        var text = ADocument.Of("crowded");
        var (whole, number) = (text.Text.Statements[1].Text, text.Outline.Find(Domain.Charters.Section.Vision)!.Reference(1));

        var slide = InOrder(deck).First(s => s.NotesSlidePart!.NotesSlide!.InnerText.Contains(whole, StringComparison.Ordinal));

        Assert.DoesNotContain(whole, slide.Slide!.InnerText, StringComparison.Ordinal);
        Assert.Contains($"…  {number}", slide.Slide.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ADocument.All), MemberType = typeof(ADocument))]
    public void Nothing_runs_over_the_edge_of_a_slide(string text)
    {
        using var deck = Deck(text);
        const long Foot = 6356350;

        foreach (var table in deck.PresentationPart!.SlideParts.SelectMany(s => s.Slide!.Descendants<GraphicFrame>()))
        {
            Assert.InRange(table.Transform!.Offset!.Y! + table.Descendants<A.TableRow>().Sum(r => r.Height!.Value), 0, Foot);
        }

        foreach (var points in deck.PresentationPart.SlideParts.SelectMany(s => s.Slide!.Descendants<DocumentFormat.OpenXml.Presentation.Shape>()).Where(s => s.NonVisualShapeProperties!.NonVisualDrawingProperties!.Name == "Text"))
        {
            var size = points.Descendants<A.RunProperties>().First().FontSize!.Value / 100;
            Assert.InRange(points.Descendants<A.Paragraph>().Sum(p => SlideFit.Height(p.InnerText, 799, size) + 10), 0, 4600000 / 12700.0);
        }
    }

    private static WordprocessingDocument Annex(string text) =>
        WordprocessingDocument.Open(new MemoryStream(new CharterAnnex(ADocument.Of(text)).Write()), isEditable: false);

    private static PresentationDocument Deck(string text) =>
        PresentationDocument.Open(new MemoryStream(new CharterDeck(ADocument.Of(text)).Write()), isEditable: false);

    private static IEnumerable<string> Faults(OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}");

    private static List<SlidePart> InOrder(PresentationDocument deck) =>
        [.. deck.PresentationPart!.Presentation!.SlideIdList!.Elements<SlideId>().Select(s => (SlidePart)deck.PresentationPart.GetPartById(s.RelationshipId!))];

    private static string TitleOf(SlidePart slide) => slide.Slide!.Descendants<DocumentFormat.OpenXml.Presentation.Shape>()
        .Single(s => s.NonVisualShapeProperties!.NonVisualDrawingProperties!.Name == "Title").InnerText;
}
