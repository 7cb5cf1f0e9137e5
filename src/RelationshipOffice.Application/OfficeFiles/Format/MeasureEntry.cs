using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>How an outcome or a contribution is measured, with what was observed so far.</summary>
internal sealed record MeasureEntry
{
    [Names(FileThing.Measure)]
    public required string Key { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Title { get; init; }

    [MaxLength(40)]
    public required string Unit { get; init; }

    public required DirectionWord Direction { get; init; }

    public required decimal Baseline { get; init; }

    public required decimal Target { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly TargetDate { get; init; }

    public required Frequency Frequency { get; init; }

    [RefersTo(FileThing.Person)]
    public required string Owner { get; init; }

    /// <summary>Gives the outcome its status.</summary>
    public bool IsLead { get; init; }

    /// <summary>How it follows from measures of the same outcome that stand before it.</summary>
    [MaxLength(Domain.Outcomes.Formula.Longest)]
    public string? Formula { get; init; }

    [MaxLength(FileLimits.Line)]
    public string? Note { get; init; }

    public bool Demo { get; init; }

    public IReadOnlyList<ObservationEntry> Observations { get; init; } = [];
}

/// <summary>Which way is better, as a file writes it.</summary>
internal enum DirectionWord
{
    HigherIsBetter,
    LowerIsBetter,
}
