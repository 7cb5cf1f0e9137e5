using System.ComponentModel.DataAnnotations;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>What one partner owns of another, with its votes, from the first to the last day.</summary>
internal sealed record StakeEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Owner { get; init; }

    [RefersTo(FileThing.Partner)]
    public required string Owned { get; init; }

    [Range(0, 100)]
    public required decimal EconomicPercent { get; init; }

    [Range(0, 100)]
    public required decimal VotingPercent { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Source { get; init; }

    public required bool Verified { get; init; }

    public required bool VotesRestricted { get; init; }

    [MaxLength(FileLimits.Line)]
    public string? Note { get; init; }

    public bool Demo { get; init; }
}
