using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// A Word document written from top to bottom: styles and numbering are the document's own (Parts/word-*.xml), so that
/// headings are headings, numbers are Word's, and a table's first row repeats on each page.
/// </summary>
internal sealed class WordDocument : IDisposable
{
    // A4 within margins of two centimetres, in twentieths of a point.
    private const int PageWidth = 11906, PageHeight = 16838, Margin = 1134, TextWidth = PageWidth - 2 * Margin;

    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private readonly MemoryStream _bytes = new();
    private readonly WordprocessingDocument _package;
    private readonly MainDocumentPart _main;
    private readonly Body _body = new();

    public WordDocument()
    {
        _package = WordprocessingDocument.Create(_bytes, WordprocessingDocumentType.Document);
        _main = _package.AddNewPart<MainDocumentPart>(ContentType, "rId1");
        _main.Document = new Document(_body);
        _main.AddNewPart<StyleDefinitionsPart>("rId1").Feed("word-styles");
        _main.AddNewPart<NumberingDefinitionsPart>("rId2").Feed("word-numbering");
        _main.AddNewPart<DocumentSettingsPart>("rId3").Feed("word-settings");
        _main.AddNewPart<FontTablePart>("rId4").Feed("word-fonts");
    }

    public void Kicker(string text) => Add("Kicker", text);

    public void Title(string text) => Add("Title", text);

    public void Subtitle(string text) => Add("Subtitle", text);

    public void Banner(string text) => Add("Banner", text);

    public void Note(string text) => Add("Note", text);

    public void Paragraph(string text) => Add("Normal", text);

    /// <summary>A numbered heading: "4".</summary>
    public void Heading(string text) => Add("Heading1", text);

    /// <summary>A heading beside the numbered text.</summary>
    public void PlainHeading(string text) => Add("PlainHeading", text);

    /// <summary>A numbered statement under the heading before it: "4.2".</summary>
    public void Statement(string text) => Add("Statement", text);

    public void Table(OutlineTable table)
    {
        _body.Append(WordTables.Of(table, TextWidth), WordText.Paragraph("AfterTable", ""));
    }

    /// <summary>Rows of two: what, and how it stands.</summary>
    public void Facts(string caption, IEnumerable<(string Name, string Value)> facts)
    {
        _body.Append(WordTables.Facts(caption, [.. facts], TextWidth), WordText.Paragraph("AfterTable", ""));
    }

    /// <summary>What stands on every page. The footer ends with the page's number, which Word counts.</summary>
    public void OnEveryPage(string banner, string left, string right, IReadOnlyList<string> foot)
    {
        var header = _main.AddNewPart<HeaderPart>("rId5");
        var footer = _main.AddNewPart<FooterPart>("rId6");
        header.Header = new Header(WordText.TwoSides("Header", left, right));
        if (banner.Length > 0)
        {
            header.Header.Append(WordText.Paragraph("Banner", banner));
        }

        var last = WordText.TwoSides("Footer", foot[^1], "");
        last.Append(WordText.Run("Page "), WordText.Field("PAGE"), WordText.Run(" of "), WordText.Field("NUMPAGES"));
        footer.Footer = new Footer([.. foot.SkipLast(1).Select(line => WordText.Paragraph("Footer", line)), last]);
    }

    public byte[] Close(FileFacts facts)
    {
        _body.Append(new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId5" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId6" },
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = 1417, Bottom = 1417, Left = Margin, Right = Margin, Header = 567, Footer = 567, Gutter = 0 }));
        _package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2").Write(facts);
        _package.Save();
        _package.Dispose();
        return FixedPackage.Settle(_bytes);
    }

    public void Dispose()
    {
        _package.Dispose();
        _bytes.Dispose();
    }

    private void Add(string style, string text) => _body.Append(WordText.Paragraph(style, text));
}
