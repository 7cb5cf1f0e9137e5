using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace RelationshipOffice.Application.Documents;

/// <summary>Shapes of a slide; where a placeholder stands and how it looks is said by its layout alone.</summary>
internal static class SlideShapes
{
    private const string Language = "en-GB";

    // Any fixed id will do; PowerPoint only wants one.
    private const string NumberId = "{5C0A3B5E-52A1-4C0B-9F0E-6D1F3C2B7A10}";

    public static ShapeTree Tree(params IEnumerable<OpenXmlElement> shapes) => new(
    [
        new NonVisualGroupShapeProperties(new NonVisualDrawingProperties { Id = 1, Name = "" }, new NonVisualGroupShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
        new GroupShapeProperties(new A.TransformGroup(
            new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }, new A.ChildOffset { X = 0, Y = 0 }, new A.ChildExtents { Cx = 0, Cy = 0 })),
        .. shapes,
    ]);

    public static Shape Title(string text, PlaceholderValues kind, int? size = null) =>
        Placeholder(2, "Title", new PlaceholderShape { Type = kind }, Paragraph(PlainText.OneLine(text), size));

    public static Shape Subtitle(IEnumerable<string> lines) =>
        Placeholder(3, "Subtitle", new PlaceholderShape { Type = PlaceholderValues.SubTitle, Index = 1 }, [.. lines.Select(l => Paragraph(l))]);

    public static Shape Points(IEnumerable<SlidePoint> points, int size) =>
        Placeholder(3, "Text", new PlaceholderShape { Index = 1 }, [.. points.Select(p => Point(p, size))]);

    public static Shape Footer(string text) =>
        Placeholder(4, "Footer", new PlaceholderShape { Type = PlaceholderValues.Footer, Size = PlaceholderSizeValues.Quarter, Index = 11 }, Paragraph(text));

    public static Shape Number(int number) => Placeholder(
        5, "Slide number", new PlaceholderShape { Type = PlaceholderValues.SlideNumber, Size = PlaceholderSizeValues.Quarter, Index = 12 },
        new A.Paragraph(new A.Field(new A.RunProperties { Language = Language }, new A.Text(number.ToString(System.Globalization.CultureInfo.InvariantCulture))) { Id = NumberId, Type = "slidenum" }));

    /// <summary>What nobody may miss, at the top edge.</summary>
    public static Shape Banner(string text) => new(
        new NonVisualShapeProperties(new NonVisualDrawingProperties { Id = 7, Name = "How the text stands" }, new NonVisualShapeDrawingProperties { TextBox = true }, new ApplicationNonVisualDrawingProperties()),
        new ShapeProperties(
            new A.Transform2D(new A.Offset { X = 640080, Y = 182880 }, new A.Extents { Cx = 10911840, Cy = 320040 }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle },
            new A.SolidFill(new A.RgbColorModelHex { Val = "FBEFEB" }),
            new A.Outline(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Accent2 })) { Width = 12700 }),
        new TextBody(
            new A.BodyProperties { TopInset = 0, BottomInset = 0, Anchor = A.TextAnchoringTypeValues.Center },
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties { Alignment = A.TextAlignmentTypeValues.Center },
                new A.Run(new A.RunProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "8A2F1A" })) { Language = Language, FontSize = 1300, Bold = true }, new A.Text(text)))));

    public static Shape SlidePicture() => new(
        new NonVisualShapeProperties(
            new NonVisualDrawingProperties { Id = 2, Name = "Slide" },
            new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true, NoRotation = true, NoChangeAspect = true }),
            new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.SlideImage, Index = 2 })),
        new ShapeProperties());

    public static Shape Notes(string text) => Placeholder(
        3, "Notes", new PlaceholderShape { Type = PlaceholderValues.Body, Size = PlaceholderSizeValues.Quarter, Index = 3 },
        [.. PlainText.Lines(text).Select(line => Paragraph(line))]);

    public static A.Paragraph Paragraph(string text, int? size = null, A.RunProperties? look = null)
    {
        // Said of every paragraph: some readers take it over from the one before.
        var rightToLeft = PlainText.IsRightToLeft(text);
        var paragraph = new A.Paragraph(new A.ParagraphProperties
        {
            RightToLeft = rightToLeft,
            Alignment = rightToLeft ? A.TextAlignmentTypeValues.Right : A.TextAlignmentTypeValues.Left,
        });
        var properties = look ?? new A.RunProperties();
        properties.Language = Language;
        if (size is { } points)
        {
            properties.FontSize = points * 100;
        }

        paragraph.Append(new A.Run(properties, new A.Text(PlainText.OneLine(text))));
        return paragraph;
    }

    private static A.Paragraph Point(SlidePoint point, int size)
    {
        var paragraph = Paragraph(point.Text, size);
        if (point.Reference.Length > 0)
        {
            var grey = new A.RunProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "53616A" })) { Language = Language, FontSize = 1400 };
            paragraph.Append(new A.Run(grey, new A.Text($"  {point.Reference}")));
        }

        return paragraph;
    }

    private static Shape Placeholder(uint id, string name, PlaceholderShape placeholder, params A.Paragraph[] paragraphs) => new(
        new NonVisualShapeProperties(
            new NonVisualDrawingProperties { Id = id, Name = name },
            new NonVisualShapeDrawingProperties(new A.ShapeLocks { NoGrouping = true }),
            new ApplicationNonVisualDrawingProperties(placeholder)),
        new ShapeProperties(),
        new TextBody([new A.BodyProperties(), new A.ListStyle(), .. paragraphs]));
}

/// <summary>One line of a slide: what is shown, where the annex says it in full, and the whole text for the notes.</summary>
internal sealed record SlidePoint(string Text, string Reference, string Full);
