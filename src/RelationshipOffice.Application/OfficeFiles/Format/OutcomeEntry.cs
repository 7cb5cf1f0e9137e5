using System.ComponentModel.DataAnnotations;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>A collective outcome with its measures; one of them leads, and one without any stands as those that serve it.</summary>
internal sealed record OutcomeEntry
{
    [Names(FileThing.Outcome)]
    public required string Key { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Title { get; init; }

    public required string Statement { get; init; }

    [RefersTo(FileThing.Person)]
    public required string Owner { get; init; }

    /// <summary>The larger outcome that this one serves.</summary>
    [RefersTo(FileThing.Outcome)]
    public string? Serves { get; init; }

    /// <summary>Percent of the larger outcome; without it an equal part of what the others leave.</summary>
    [Range(0.01, 100)]
    public decimal? Weight { get; init; }

    public required IReadOnlyList<MeasureEntry> Measures { get; init; }
}
