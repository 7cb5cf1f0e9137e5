using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Collaboration;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>An audit of one party under a charter in force.</summary>
internal sealed record AuditEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Party { get; init; }

    public required DateOnly On { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Auditor { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Scope { get; init; }

    public bool IsDemo { get; init; }

    public IReadOnlyList<FindingEntry> Findings { get; init; } = [];
}

/// <summary>What an audit found, and how it was put right, if it was.</summary>
internal sealed record FindingEntry
{
    public required Severity Severity { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Text { get; init; }

    [MaxLength(FileLimits.Line)]
    public string? Remedy { get; init; }
}

/// <summary>What somebody asks the parties to change, raised when the file is loaded.</summary>
internal sealed record AlignmentEntry
{
    public required AlignmentSubject Subject { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Title { get; init; }

    [MaxLength(FileLimits.Story)]
    public required string Text { get; init; }

    [RefersTo(FileThing.Person)]
    public required string By { get; init; }

    public IReadOnlyList<EffectEntry> Effects { get; init; } = [];
}

/// <summary>What a request would mean for one party.</summary>
internal sealed record EffectEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Party { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Text { get; init; }
}
