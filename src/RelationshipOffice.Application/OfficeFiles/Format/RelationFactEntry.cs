using System.ComponentModel.DataAnnotations;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Facts of one partner on another, from one source for one day; what is left out is missing, not zero.</summary>
internal sealed record RelationFactEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Of { get; init; }

    [RefersTo(FileThing.Partner)]
    public required string On { get; init; }

    public required DateOnly Date { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Source { get; init; }

    public required bool Verified { get; init; }

    public bool Demo { get; init; }

    [Range(0, 100)]
    public decimal? RevenueShare { get; init; }

    [Range(0, 100)]
    public decimal? SpendShare { get; init; }

    [Range(0, 600)]
    public decimal? MonthsToReplace { get; init; }

    [Range(0, 4)]
    public int? SpecificInvestment { get; init; }

    [Range(0, 4)]
    public int? InformationAsymmetry { get; init; }

    [Range(0, 1000)]
    public int? Alternatives { get; init; }

    public bool? ContractualControl { get; init; }

    public bool? LineAuthority { get; init; }

    [MaxLength(FileLimits.Line)]
    public string? Exclusivity { get; init; }

    [MaxLength(FileLimits.Line)]
    public string? Loyalty { get; init; }
}
