using System.ComponentModel.DataAnnotations;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>What a reader should know of the case; it is read and checked, and not kept in the office.</summary>
internal sealed record CaseEntry
{
    [MaxLength(FileLimits.Name)]
    public required string Title { get; init; }

    [MaxLength(FileLimits.Story)]
    public required string Story { get; init; }

    public bool IsDemo { get; init; }

    public IReadOnlyList<SourceEntry> Sources { get; init; } = [];
}

/// <summary>Where the case was published.</summary>
internal sealed record SourceEntry
{
    [MaxLength(FileLimits.Line)]
    public required string Title { get; init; }

    [MaxLength(FileLimits.Line)]
    public string? Note { get; init; }
}
