using System.ComponentModel.DataAnnotations;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>A collective outcome with its measures; exactly one of them leads.</summary>
internal sealed record OutcomeEntry
{
    [Names(FileThing.Outcome)]
    public required string Key { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Title { get; init; }

    public required string Statement { get; init; }

    [RefersTo(FileThing.Person)]
    public required string Owner { get; init; }

    public required IReadOnlyList<MeasureEntry> Measures { get; init; }
}
