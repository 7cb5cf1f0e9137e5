using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RelationshipOffice.Application.Documents;

/// <summary>Tables of a Word document: with a description for those who hear them, and a first row that repeats.</summary>
internal static class WordTables
{
    private const int LongRow = 800;

    private const string NameFill = "F0EFEB";

    public static Table Of(OutlineTable table, int width)
    {
        var columns = Widths(table.Widths, width);
        var word = Begin("OfficeTable", table.Caption, columns);
        word.Append(new TableRow(
            [new TableRowProperties(new CantSplit(), new TableHeader()), .. table.Columns.Select((c, at) => Cell("TableHead", c, columns[at]))]));
        foreach (var row in table.Rows)
        {
            // A row stays on one page, unless it would hardly fit on one.
            var together = row.Sum(text => text.Length) < LongRow ? new TableRowProperties(new CantSplit()) : null;
            word.Append(new TableRow([.. together is null ? (OpenXmlElement[])[] : [together], .. row.Select((text, at) => Cell(at == 0 ? "TableName" : "TableCell", text, columns[at]))]));
        }

        return word;
    }

    public static Table Facts(string caption, IReadOnlyList<(string Name, string Value)> facts, int width)
    {
        var columns = Widths([24, 76], width);
        var word = Begin("FactsTable", caption, columns);
        foreach (var (name, value) in facts)
        {
            var head = Cell("TableName", name, columns[0]);
            head.TableCellProperties!.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = NameFill });
            word.Append(new TableRow(new TableRowProperties(new CantSplit()), head, Cell("TableCell", value, columns[1])));
        }

        return word;
    }

    private static Table Begin(string style, string caption, IReadOnlyList<int> columns) => new(
        new TableProperties(
            new TableStyle { Val = style },
            new TableWidth { Width = Text(columns.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = style == "OfficeTable", FirstColumn = true, NoHorizontalBand = true, NoVerticalBand = true, LastRow = false, LastColumn = false },
            new TableCaption { Val = caption }),
        new TableGrid(columns.Select(c => new GridColumn { Width = Text(c) })));

    private static TableCell Cell(string style, string text, int width) => new(
        new TableCellProperties(new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa }),
        WordText.Paragraph(style, text));

    private static IReadOnlyList<int> Widths(IReadOnlyList<int> shares, int width)
    {
        List<int> widths = [.. shares.SkipLast(1).Select(s => width * s / 100)];
        return [.. widths, width - widths.Sum()];
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
