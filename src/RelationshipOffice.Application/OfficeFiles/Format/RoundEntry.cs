using System.ComponentModel.DataAnnotations;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>
/// A round of convergence. All but the last one are closed; the charter's own positions are taken in the last one. In a
/// demonstration only, for people answer in a round.
/// </summary>
internal sealed record RoundEntry
{
    [MaxLength(FileLimits.Story)]
    public string? Note { get; init; }

    /// <summary>Moves with the calendar, so that an open round of a demonstration does not age.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Positions of a round that is closed.</summary>
    public IReadOnlyList<PositionEntry> Positions { get; init; } = [];

    public IReadOnlyList<CommentEntry> Comments { get; init; } = [];

    /// <summary>People who say for their party that it is done.</summary>
    [RefersTo(FileThing.Person)]
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>What the office rewords after this round; for each statement the party whose counter-text it takes over, or the words.</summary>
    public IReadOnlyList<RewordingEntry> Rewordings { get; init; } = [];
}

/// <summary>What somebody remarks on a statement.</summary>
internal sealed record CommentEntry
{
    public required string Statement { get; init; }

    [RefersTo(FileThing.Person)]
    public required string By { get; init; }

    [MaxLength(FileLimits.Story)]
    public required string Text { get; init; }
}

/// <summary>The words of a statement for the next round.</summary>
internal sealed record RewordingEntry
{
    public required string Statement { get; init; }

    /// <summary>The party whose counter-text is taken over; without it the text counts.</summary>
    [RefersTo(FileThing.Partner)]
    public string? WordsOf { get; init; }

    [MaxLength(FileLimits.Story)]
    public string? Text { get; init; }
}

/// <summary>A question of the parking lot; with an answer it is settled.</summary>
internal sealed record ParkedEntry
{
    [MaxLength(FileLimits.Line)]
    public required string Question { get; init; }

    public string? Statement { get; init; }

    [RefersTo(FileThing.Person)]
    public required string By { get; init; }

    [RefersTo(FileThing.Partner)]
    public string? Owner { get; init; }

    /// <summary>Moves with the calendar.</summary>
    public DateOnly? DueOn { get; init; }

    [MaxLength(FileLimits.Story)]
    public string? Answer { get; init; }
}
