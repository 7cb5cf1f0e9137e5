using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// A PowerPoint deck written slide by slide over a master and layouts of its own (Parts/deck-*.xml). What is too much for one
/// slide goes on to the next; what is too long for a line is told in its first sentences, and the notes have all of it.
/// </summary>
internal sealed class SlideDeck : IDisposable
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    // The room below a title, in points.
    private const double Wide = 859, High = 4600000 / 12700.0;

    private const int PointSize = 20, TitleSize = 28, PointLines = 5, FirstSlideId = 256;

    private readonly MemoryStream _bytes = new();
    private readonly PresentationDocument _package;
    private readonly PresentationPart _deck;
    private readonly SlideMasterPart _master;
    private readonly NotesMasterPart _notes;
    private readonly string _banner;
    private readonly string _foot;
    private readonly SlideIdList _slides = new();

    public SlideDeck(string banner, string foot)
    {
        (_banner, _foot) = (banner, foot);
        _package = PresentationDocument.Create(_bytes, PresentationDocumentType.Presentation);
        _deck = _package.AddNewPart<PresentationPart>(ContentType, "rId1");
        _master = _deck.AddNewPart<SlideMasterPart>("rId1");
        _master.Feed("deck-master");
        foreach (var (name, at) in new[] { "title", "text", "table" }.Select((name, at) => (name, at + 1)))
        {
            var layout = _master.AddNewPart<SlideLayoutPart>($"rId{at}");
            layout.Feed($"deck-layout-{name}");
            layout.AddPart(_master, "rId1");
        }

        var theme = _master.AddNewPart<ThemePart>("rId4");
        theme.Feed("deck-theme");
        _deck.AddPart(theme, "rId2");
        _notes = _deck.AddNewPart<NotesMasterPart>("rId3");
        _notes.Feed("deck-notes-master");
        _notes.AddNewPart<ThemePart>("rId1").Feed("deck-theme");
    }

    public void Opening(string title, IReadOnlyList<string> under, string notes)
    {
        var size = new[] { 40, 32, 26 }.FirstOrDefault(s => SlideFit.Lines(title, 800, s) <= 3, 22);
        Add("rId1", notes, SlideShapes.Title(SlideFit.Fit(title, 800, size, 4), PlaceholderValues.CenteredTitle, size), SlideShapes.Subtitle(under.Select(line => SlideFit.Fit(line, 800, PointSize, 2))));
    }

    /// <summary>Points under a title, in large type where there are few, on as many slides as they need where there are many.</summary>
    public void Points(string title, IReadOnlyList<SlidePoint> points)
    {
        List<SlidePoint> shown = [.. points.Select(p => p with { Text = SlideFit.Fit(p.Text, Wide - 60, PointSize, PointLines) })];
        double Height(SlidePoint p, int size) => SlideFit.Height($"{p.Text} {p.Reference}", Wide - 60, size) + 10;
        var size = new[] { 28, 24 }.FirstOrDefault(s => shown.Sum(p => Height(p, s)) <= High, PointSize);
        var pages = SlideFit.Pages(shown, p => Height(p, size), High);
        foreach (var (page, at) in pages.Select((page, at) => (page, at)))
        {
            Add("rId2", Notes(page.Select(p => p.Full)), Heading(title, at, pages.Count), SlideShapes.Points(page, size));
        }
    }

    /// <summary>Rows under a title; on each slide that they need stand the names of the columns.</summary>
    public void Table(string title, OutlineTable table)
    {
        List<(IReadOnlyList<string> Full, IReadOnlyList<string> Short)> rows = [.. table.Rows.Select(row => (row, SlideTables.Short(row, table.Widths)))];
        double Height(IReadOnlyList<string> row, int size) => SlideTables.Height(row, table.Widths, size);
        var size = new[] { 18, 16 }.FirstOrDefault(s => Height(table.Columns, s) + rows.Sum(r => Height(r.Short, s)) <= High, SlideTables.SmallestSize);
        var pages = SlideFit.Pages(rows, row => Height(row.Short, size), High - Height(table.Columns, size));
        foreach (var (page, at) in pages.Select((page, at) => (page, at)))
        {
            var notes = Notes(page.Select(row => string.Join("\n", table.Columns.Zip(row.Full, (name, text) => $"{name}: {text}"))));
            Add("rId3", notes, Heading(title, at, pages.Count), SlideTables.Of(table with { Rows = [.. page.Select(row => row.Short)] }, size));
        }
    }

    public byte[] Close(FileFacts facts)
    {
        _deck.Presentation = new Presentation(
            new SlideMasterIdList(new SlideMasterId { Id = 2147483648, RelationshipId = "rId1" }),
            new NotesMasterIdList(new NotesMasterId { Id = "rId3" }),
            _slides,
            new SlideSize { Cx = 12192000, Cy = 6858000 },
            new NotesSize { Cx = 6858000, Cy = 9144000 });
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

    private static Shape Heading(string title, int at, int of)
    {
        var page = of > 1 ? $" ({at + 1} of {of})" : "";
        return SlideShapes.Title(SlideFit.Fit(title, Wide - 140, TitleSize, 2) + page, PlaceholderValues.Title);
    }

    private static string Notes(IEnumerable<string> texts) => string.Join("\n\n", texts);

    private void Add(string layout, string notes, params OpenXmlElement[] shapes)
    {
        var number = _slides.ChildElements.Count + 1;
        var relation = $"rId{number + 3}";
        var slide = _deck.AddNewPart<SlidePart>(relation);
        OpenXmlElement[] banner = _banner.Length > 0 ? [SlideShapes.Banner(_banner)] : [];
        slide.Slide = new Slide(
            new CommonSlideData(SlideShapes.Tree([.. shapes, .. banner, SlideShapes.Footer(_foot), SlideShapes.Number(number)])),
            new ColorMapOverride(new DocumentFormat.OpenXml.Drawing.MasterColorMapping()));
        slide.AddPart(_master.GetPartById(layout), "rId1");
        Annotate(slide, notes);
        _slides.Append(new SlideId { Id = (uint)(FirstSlideId + number), RelationshipId = relation });
    }

    private void Annotate(SlidePart slide, string notes)
    {
        var part = slide.AddNewPart<NotesSlidePart>("rId2");
        part.NotesSlide = new NotesSlide(
            new CommonSlideData(SlideShapes.Tree(SlideShapes.SlidePicture(), SlideShapes.Notes(notes))),
            new ColorMapOverride(new DocumentFormat.OpenXml.Drawing.MasterColorMapping()));
        part.AddPart(_notes, "rId1");
        part.AddPart(slide, "rId2");
    }
}
