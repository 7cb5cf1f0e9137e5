using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace RelationshipOffice.Application.Documents;

/// <summary>A table of a slide, in the room below its title.</summary>
internal static class SlideTables
{
    public const int SmallestSize = 14;

    private const int MostLines = 7;

    // English units: 12,700 to a point.
    private const long Point = 12700, Left = 640080, Top = 1560000, Wide = 10911840;

    private const double Beside = 14.4, Above = 8;

    /// <summary>How high a row will be, in points.</summary>
    public static double Height(IReadOnlyList<string> row, IReadOnlyList<int> widths, int size) =>
        row.Select((text, at) => SlideFit.Height(text, Column(widths, at), size)).Max() + Above;

    /// <summary>A row in so few words that it stays readable.</summary>
    public static IReadOnlyList<string> Short(IReadOnlyList<string> row, IReadOnlyList<int> widths) =>
        [.. row.Select((text, at) => SlideFit.Fit(text, Column(widths, at), SmallestSize, MostLines))];

    public static GraphicFrame Of(OutlineTable table, int size)
    {
        var height = (long)(table.Rows.Sum(r => Height(r, table.Widths, size)) + Height(table.Columns, table.Widths, size)) * Point;
        return new GraphicFrame(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties { Id = 6, Name = "Table", Description = table.Caption },
                new NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoGrouping = true }),
                new ApplicationNonVisualDrawingProperties()),
            new Transform(new A.Offset { X = Left, Y = Top }, new A.Extents { Cx = Wide, Cy = height }),
            new A.Graphic(new A.GraphicData(Rows(table, size)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/table" }));
    }

    private static A.Table Rows(OutlineTable table, int size)
    {
        List<A.TableRow> rows =
        [
            Row(table.Columns, table.Widths, size, (text, _) => Cell(text, size, White(), "0E5A6B")),
            .. table.Rows.Select((row, number) => Row(
                row, table.Widths, size, (text, at) => Cell(text, size, new A.RunProperties { Bold = at == 0 }, number % 2 == 0 ? "FFFFFF" : "F7F6F3"))),
        ];
        return new A.Table(
        [
            new A.TableProperties { FirstRow = true, BandRow = true },
            new A.TableGrid(table.Widths.Select(w => new A.GridColumn { Width = Wide * w / 100 })),
            .. rows,
        ]);
    }

    private static A.TableRow Row(IReadOnlyList<string> row, IReadOnlyList<int> widths, int size, Func<string, int, A.TableCell> cell) =>
        new(row.Select((text, at) => cell(text, at))) { Height = (long)Height(row, widths, size) * Point };

    private static A.TableCell Cell(string text, int size, A.RunProperties look, string fill) => new(
        new A.TextBody(new A.BodyProperties(), new A.ListStyle(), SlideShapes.Paragraph(text, size, look)),
        new A.TableCellProperties(
            new A.BottomBorderLineProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "DEDFDB" })) { Width = 6350 },
            new A.SolidFill(new A.RgbColorModelHex { Val = fill })));

    private static A.RunProperties White() => new(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Background1 })) { Bold = true };

    private static double Column(IReadOnlyList<int> widths, int at) => (double)Wide / Point * widths[at] / 100 - Beside;
}
