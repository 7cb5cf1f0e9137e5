using System.ComponentModel.DataAnnotations;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>The office that the files describe, and the day on which its demo values were written.</summary>
internal sealed record OfficeEntry
{
    [MaxLength(FileLimits.Name)]
    public required string Name { get; init; }

    public DateOnly? AsOf { get; init; }

    [MaxLength(FileLimits.Name)]
    public string? TimeZone { get; init; }
}
