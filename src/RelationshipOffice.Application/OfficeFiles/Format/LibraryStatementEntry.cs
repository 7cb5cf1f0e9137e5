using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>One statement of the library, with the wordings that the office can also live with.</summary>
internal sealed record LibraryStatementEntry
{
    [Names(FileThing.Wording)]
    public required string Key { get; init; }

    public required Section Section { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Title { get; init; }

    public required string Words { get; init; }

    public IReadOnlyList<FallbackEntry> Fallbacks { get; init; } = [];

    public string? Note { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>A fallback wording, and when it is the one to offer.</summary>
internal sealed record FallbackEntry
{
    public required string Words { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string WhenToUse { get; init; }
}
