using System.Globalization;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>A measure as a file may name it.</summary>
internal sealed record NamedMeasure(MeasureId Id, OutcomeId Outcome, string Name, string Unit, string OutcomeTitle, PlanLine Line, Reading? Last);

/// <summary>A row that can be recorded; Doubt asks about a value that looks like a slip, and holds nothing up.</summary>
internal sealed record GoodRow(int Line, NamedMeasure Measure, Sighting Seen, string? Doubt);

/// <summary>What is wrong with a row: at which column, what stands there, and why it cannot be taken.</summary>
public sealed record RowFault(int Line, string Column, string Value, string Reason);

/// <summary>Turns rows into observations by the chosen layout, as they come; every fault of a row is told, not only the first.</summary>
internal sealed class RowReader(IReadOnlyList<string> head, ImportLayout layout, IReadOnlyList<NamedMeasure> measures, DateOnly today)
{
    private static readonly string[] YearFirst = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];
    private static readonly string[] DayFirst = ["d.M.yyyy", "d/M/yyyy", "d-M-yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy", "M.d.yyyy"];

    private static readonly CultureInfo Commas = new("de-DE", useUserOverride: false);

    private readonly ILookup<string, NamedMeasure> _named = measures.ToLookup(m => m.Name.Trim(), StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, NamedMeasure> _known = measures.ToDictionary(m => m.Id.Value);

    public List<GoodRow> Good { get; } = [];

    public List<RowFault> Faults { get; } = [];

    public void Take(SheetRow row)
    {
        var before = Faults.Count;
        var (measure, day, value, source, note) = (MeasureOf(row), DayOf(row), ValueOf(row), SourceOf(row), NoteOf(row));
        CheckUnit(row, measure);
        if (Faults.Count == before)
        {
            Good.Add(new GoodRow(row.Line, measure!, new Sighting(value!.Value, day!.Value, source!, note!), Doubt.About(value.Value, measure!.Line, measure.Last)));
        }
    }

    private NamedMeasure? MeasureOf(SheetRow row)
    {
        if (layout.Measure is null)
        {
            return layout.OneMeasure is { } one && _known.TryGetValue(one.Value, out var chosen)
                ? chosen : Fault<NamedMeasure>(row, "Measure", "", "Choose the measure of these rows, or the column that names it.");
        }

        var name = Cell(row, layout.Measure);
        if (name.Length == 0)
        {
            return Fault<NamedMeasure>(row, Head(layout.Measure), name, "The measure is missing.");
        }

        if (Guid.TryParse(name, out var id) && _known.TryGetValue(id, out var byId))
        {
            return byId;
        }

        var outcome = Cell(row, layout.Outcome);
        List<NamedMeasure> found = [.. _named[name].Where(m => outcome.Length == 0 || m.OutcomeTitle.Equals(outcome, StringComparison.OrdinalIgnoreCase))];
        return found switch
        {
            [var only] => only,
            [] => Fault<NamedMeasure>(row, Head(layout.Measure), name, outcome.Length == 0 ? "No measure has this name." : $"“{outcome}” has no measure of this name."),
            _ => Fault<NamedMeasure>(row, Head(layout.Measure), name, $"{found.Count} measures have this name. Name the outcome in a column of its own."),
        };
    }

    private DateOnly? DayOf(SheetRow row)
    {
        var text = Cell(row, layout.Day);
        // A time of day after the date says nothing about the day.
        var day = text.Split([' ', 'T'], 2)[0];
        var formats = layout.Days switch { DayOrder.DayFirst => DayFirst, DayOrder.MonthFirst => MonthFirst, _ => YearFirst };
        if (layout.Day is null || text.Length == 0)
        {
            return FaultOf<DateOnly>(row, layout.Day is null ? "Day" : Head(layout.Day), text, "The day is missing.");
        }

        // Years first are told apart from the others by themselves, and so are always taken.
        if (!DateOnly.TryParseExact(day, [.. formats, .. YearFirst], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
        {
            return FaultOf<DateOnly>(row, Head(layout.Day), text, $"This is no day as {Example(layout.Days)}.");
        }

        return on > today ? FaultOf<DateOnly>(row, Head(layout.Day), text, "An observation cannot lie in the future.")
            : on.Year < 1900 ? FaultOf<DateOnly>(row, Head(layout.Day), text, "This day lies before 1900.") : on;
    }

    private decimal? ValueOf(SheetRow row)
    {
        var text = Cell(row, layout.Value).Replace('−', '-').Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (layout.Value is null || text.Length == 0)
        {
            return FaultOf<decimal>(row, layout.Value is null ? "Value" : Head(layout.Value), text, "The value is missing.");
        }

        var culture = layout.Decimals == DecimalSign.Comma ? Commas : CultureInfo.InvariantCulture;
        var style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowExponent;
        return !decimal.TryParse(text, style, culture, out var value) || !IsGrouped(text, culture)
            ? FaultOf<decimal>(row, Head(layout.Value), Cell(row, layout.Value), $"This is no number as {(layout.Decimals == DecimalSign.Comma ? "1.234,5" : "1,234.5")}.")
            : Math.Abs(value) > Figure.Largest ? FaultOf<decimal>(row, Head(layout.Value), Cell(row, layout.Value), "This number is too large to keep.") : value;
    }

    // "1,5" with points for decimals would silently become fifteen: thousands stand in groups of three.
    private static bool IsGrouped(string text, CultureInfo culture)
    {
        var groups = text.TrimStart('-', '+').Split(culture.NumberFormat.NumberDecimalSeparator)[0].Split(culture.NumberFormat.NumberGroupSeparator);
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
    }

    private void CheckUnit(SheetRow row, NamedMeasure? measure)
    {
        var unit = Cell(row, layout.Unit);
        if (measure is not null && unit.Length > 0 && !unit.Equals(measure.Unit, StringComparison.OrdinalIgnoreCase))
        {
            Fault<string>(row, Head(layout.Unit), unit, $"“{measure.Name}” is measured in {measure.Unit}. Convert the value, or name the right measure.");
        }
    }

    private string? SourceOf(SheetRow row)
    {
        var source = Cell(row, layout.Source) is { Length: > 0 } named ? named : layout.OneSource.Trim();
        return source.Length switch
        {
            0 => Fault<string>(row, layout.Source is null ? "Source" : Head(layout.Source), "", "Where the value comes from is missing."),
            > Text.Line => Fault<string>(row, Head(layout.Source), source[..40] + "…", $"A source may have {Text.Line} characters at most."),
            _ => source,
        };
    }

    private string? NoteOf(SheetRow row)
    {
        var note = Cell(row, layout.Note);
        return note.Length > Text.Paragraph ? Fault<string>(row, Head(layout.Note), note[..40] + "…", $"A note may have {Text.Paragraph:N0} characters at most.") : note;
    }

    private static string Cell(SheetRow row, int? column) => column is { } at && at >= 0 && at < row.Cells.Count ? row.Cells[at] : "";

    private string Head(int? column) => column is { } at && at >= 0 && at < head.Count ? head[at] : "";

    private static string Example(DayOrder order) => order switch { DayOrder.DayFirst => "25.11.2026", DayOrder.MonthFirst => "11/25/2026", _ => "2026-11-25" };

    private T? FaultOf<T>(SheetRow row, string column, string value, string reason)
        where T : struct
    {
        Faults.Add(new RowFault(row.Line, column, value, reason));
        return null;
    }

    private T? Fault<T>(SheetRow row, string column, string value, string reason)
        where T : class
    {
        Faults.Add(new RowFault(row.Line, column, value, reason));
        return null;
    }
}
