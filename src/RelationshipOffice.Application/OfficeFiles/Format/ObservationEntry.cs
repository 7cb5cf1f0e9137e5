using System.ComponentModel.DataAnnotations;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>A value that somebody saw; several of one day are several sources.</summary>
internal sealed record ObservationEntry
{
    public required decimal Value { get; init; }

    public required DateOnly Date { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Source { get; init; }

    [MaxLength(FileLimits.Line)]
    public string? Note { get; init; }

    public bool Demo { get; init; }
}
