using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>What a file's own head and first rows say about how to read it; a person has the last word.</summary>
internal static partial class ImportGuess
{
    /// <summary>So many rows are looked at.</summary>
    public const int Seen = 500;

    public static ImportLayout Of(Sheet sheet)
    {
        var (day, value) = (Find(sheet, "day", "date", "datum", "fecha", "data"), Find(sheet, "value", "actual", "observed", "wert", "valor", "amount"));
        return new ImportLayout
        {
            Measure = Find(sheet, "measure", "kpi", "metric", "indicator", "kennzahl"),
            Outcome = Find(sheet, "outcome", "result", "goal", "ziel"),
            Day = day,
            Value = value,
            Unit = Find(sheet, "unit", "einheit", "unidad", "unidade"),
            Source = Find(sheet, "source", "quelle", "fuente"),
            Note = Find(sheet, "note", "comment", "remark"),
            Days = Days(Samples(sheet, day)),
            Decimals = Samples(sheet, value).Any(v => CommaDecimals().IsMatch(v)) && !Samples(sheet, value).Any(v => PointDecimals().IsMatch(v)) ? DecimalSign.Comma : DecimalSign.Point,
        };
    }

    private static int? Find(Sheet sheet, params string[] names)
    {
        foreach (var name in names)
        {
            for (var i = 0; i < sheet.Head.Count; i++)
            {
                if (sheet.Head[i].Contains(name, StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Samples(Sheet sheet, int? column) =>
        column is { } at ? sheet.Rows.Take(Seen).Where(r => r.Cells.Count > at).Select(r => r.Cells[at]).Where(c => c.Length > 0) : [];

    // A first number over 12 can only be a day; without one, slashes are most often American, points never.
    private static DayOrder Days(IEnumerable<string> samples)
    {
        var seen = samples.ToList();
        var parts = seen.Select(s => DayParts().Match(s)).Where(m => m.Success).Select(m => (First: Number(m.Groups[1].Value), Second: Number(m.Groups[2].Value))).ToList();
        return parts.Count == 0 ? DayOrder.YearFirst
            : parts.Exists(p => p.First > 12) ? DayOrder.DayFirst
            : parts.Exists(p => p.Second > 12) ? DayOrder.MonthFirst
            : seen.Exists(s => s.Contains('/', StringComparison.Ordinal)) ? DayOrder.MonthFirst : DayOrder.DayFirst;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,2})[./-](\d{1,2})[./-]\d{4}")]
    private static partial Regex DayParts();

    [GeneratedRegex(@"^[-+−]?[\d. ]*\d,\d{1,2}$|^[-+−]?\d{1,3}(\.\d{3})+,\d+$|^[-+−]?\d+,\d{4,}$")]
    private static partial Regex CommaDecimals();

    [GeneratedRegex(@"^[-+−]?[\d, ]*\d\.\d{1,2}$|^[-+−]?\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex PointDecimals();
}
