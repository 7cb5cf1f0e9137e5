using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>
/// How a file of observations is read: which column holds what (0 is the first; none means not in the file), and how its days
/// and numbers are written.
/// </summary>
public sealed record ImportLayout
{
    public int? Measure { get; init; }

    public int? Outcome { get; init; }

    public int? Day { get; init; }

    public int? Value { get; init; }

    /// <summary>The unit of each row, where the file says it: one that is not the measure's is a fault, never converted.</summary>
    public int? Unit { get; init; }

    public int? Source { get; init; }

    public int? Note { get; init; }

    /// <summary>The measure of every row, where no column names it.</summary>
    public MeasureId? OneMeasure { get; init; }

    /// <summary>The source of every row that names none.</summary>
    public string OneSource { get; init; } = "";

    public DayOrder Days { get; init; }

    public DecimalSign Decimals { get; init; }

    /// <summary>Records the good rows and leaves the others out, instead of all or nothing.</summary>
    public bool GoodRowsOnly { get; init; }
}

/// <summary>In which order a day is written.</summary>
public enum DayOrder
{
    /// <summary>2026-11-25.</summary>
    YearFirst,

    /// <summary>25.11.2026 or 25/11/2026.</summary>
    DayFirst,

    /// <summary>11/25/2026.</summary>
    MonthFirst,
}

/// <summary>How a number is written.</summary>
public enum DecimalSign
{
    /// <summary>1,234.5.</summary>
    Point,

    /// <summary>1.234,5.</summary>
    Comma,
}
