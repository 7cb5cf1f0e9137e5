using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>What a party gets or gives; without a party: all together. Weighed by an amount with its currency, or by an estimate, or not.</summary>
internal sealed record ValueEntry
{
    [RefersTo(FileThing.Partner)]
    public string? Party { get; init; }

    public required ValueKind Kind { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Text { get; init; }

    public decimal? Amount { get; init; }

    [MaxLength(FileLimits.Key)]
    public string? Currency { get; init; }

    [Range(ValueLineTerms.LeastEstimate, ValueLineTerms.MostEstimate)]
    public int? Estimate { get; init; }
}

/// <summary>
/// How gain and pain are shared: with a target either one share, or bands below and above it; a pool for results with its areas;
/// the most that the partners lose; and who takes which percent of the result.
/// </summary>
internal sealed record GainShareEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Payer { get; init; }

    [MaxLength(FileLimits.Key)]
    public required string Currency { get; init; }

    public decimal? Target { get; init; }

    public decimal? Fee { get; init; }

    public decimal? Share { get; init; }

    public IReadOnlyList<BandEntry> Below { get; init; } = [];

    public IReadOnlyList<BandEntry> Above { get; init; } = [];

    public decimal? Pool { get; init; }

    public IReadOnlyList<AreaEntry> Areas { get; init; } = [];

    public decimal? Cap { get; init; }

    public required IReadOnlyList<SplitEntry> Splits { get; init; }
}

/// <summary>From where to where, in percent of the target away from it; without an end: all beyond.</summary>
internal sealed record BandEntry
{
    public required decimal From { get; init; }

    public decimal? To { get; init; }

    public required decimal Share { get; init; }
}

/// <summary>A key result area with its weight, a part of 1.</summary>
internal sealed record AreaEntry
{
    [MaxLength(FileLimits.Name)]
    public required string Name { get; init; }

    public required decimal Weight { get; init; }
}

/// <summary>A partner's percent of the result.</summary>
internal sealed record SplitEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Partner { get; init; }

    public required decimal Share { get; init; }
}
