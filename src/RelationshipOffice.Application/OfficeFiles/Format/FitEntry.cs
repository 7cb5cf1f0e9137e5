using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>
/// A strategic fit assessment: with a source it was made before, elsewhere; otherwise the people of the parties answer it,
/// in a demonstration only.
/// </summary>
internal sealed record FitEntry
{
    public required FitMode Mode { get; init; }

    /// <summary>The day on which it was concluded; for one that was made before.</summary>
    public DateOnly? On { get; init; }

    [MaxLength(FileLimits.Line)]
    public string? Source { get; init; }

    public IReadOnlyList<FitAnswersEntry> Answers { get; init; } = [];

    public IReadOnlyList<FitPointEntry> Points { get; init; } = [];

    /// <summary>Whether the parties fit; without it the assessment stays open.</summary>
    public bool? Fits { get; init; }

    [MaxLength(FileLimits.Story)]
    public string? Reason { get; init; }
}

/// <summary>What one person answers for a party, a score for each question in their order.</summary>
internal sealed record FitAnswersEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Party { get; init; }

    [RefersTo(FileThing.Person)]
    public required string By { get; init; }

    public required IReadOnlyList<int> Today { get; init; }

    /// <summary>Where it has to be; in gap mode only.</summary>
    public IReadOnlyList<int> Wanted { get; init; } = [];
}

/// <summary>A benefit factor, a structural risk or a gap to bridge.</summary>
internal sealed record FitPointEntry
{
    public required FitPointKind Kind { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Text { get; init; }

    public FitQuestion? Question { get; init; }

    [MaxLength(FileLimits.Line)]
    public string? Way { get; init; }

    [RefersTo(FileThing.Partner)]
    public string? Owner { get; init; }

    public DateOnly? DueOn { get; init; }
}
