using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>What the charter owes to an outcome, and how that is measured.</summary>
internal sealed record ContributionEntry
{
    [RefersTo(FileThing.Outcome)]
    public required string Outcome { get; init; }

    public required ContributionKind Kind { get; init; }

    /// <summary>Percent of the outcome; only for a share.</summary>
    [Range(0, 100)]
    public decimal? Weight { get; init; }

    /// <summary>Codes of the charters whose shares an enabler gates.</summary>
    [RefersTo(FileThing.Charter)]
    public IReadOnlyList<string>? Enables { get; init; }

    public required MeasureEntry Measure { get; init; }

    public required Confidence Confidence { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Evidence { get; init; }
}
