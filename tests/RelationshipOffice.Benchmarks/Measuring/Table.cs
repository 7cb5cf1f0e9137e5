using System.Globalization;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>Prints rows under headings, as wide as their widest cell; it reads as Markdown too.</summary>
internal sealed class Table(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params object?[] cells) => _rows.Add([.. cells.Select(Said)]);

    public void Print(TextWriter to, string title)
    {
        var widths = headings.Select((heading, i) => Math.Max(heading.Length, _rows.Count == 0 ? 0 : _rows.Max(row => row[i].Length))).ToArray();
        to.WriteLine();
        to.WriteLine($"## {title}");
        to.WriteLine();
        Line(headings, widths);
        to.WriteLine("|" + string.Join('|', widths.Select((width, i) => new string('-', width + 1) + (i == 0 ? "-" : ":"))) + "|");
        foreach (var row in _rows)
        {
            Line(row, widths);
        }

        void Line(string[] cells, int[] wide) =>
            to.WriteLine("| " + string.Join(" | ", cells.Select((cell, i) => i == 0 ? cell.PadRight(wide[i]) : cell.PadLeft(wide[i]))) + " |");
    }

    private static string Said(object? cell) => cell switch
    {
        null => "",
        double.NaN => "–",
        double number => number.ToString(Math.Abs(number) >= 100 ? "#,0" : "0.0#", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
