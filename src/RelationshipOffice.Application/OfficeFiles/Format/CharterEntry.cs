using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>A charter as it is to stand when the file is loaded.</summary>
internal sealed record CharterEntry
{
    [Names(FileThing.Charter)]
    public required string Code { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Title { get; init; }

    [MaxLength(FileLimits.Key)]
    public required string Template { get; init; }

    public required string Purpose { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly ReviewDate { get; init; }

    public ContractEntry? Contract { get; init; }

    public required Stage Stage { get; init; }

    public required DateOnly StageSince { get; init; }

    [MaxLength(FileLimits.Line)]
    public string? ReviewReason { get; init; }

    public required IReadOnlyList<PartyEntry> Parties { get; init; }

    public required IReadOnlyList<StatementEntry> Statements { get; init; }

    public required IReadOnlyList<DomainEntry> Governance { get; init; }

    public IReadOnlyList<ContributionEntry> Contributions { get; init; } = [];

    public StructureEntry? Structure { get; init; }

    public FitEntry? Fit { get; init; }

    public IReadOnlyList<RoundEntry> Rounds { get; init; } = [];

    public IReadOnlyList<ParkedEntry> ParkingLot { get; init; } = [];

    public IReadOnlyList<PositionEntry> Positions { get; init; } = [];

    public IReadOnlyList<SignatureEntry> Signatures { get; init; } = [];

    public IReadOnlyList<PastDecisionEntry> PastDecisions { get; init; } = [];

    public IReadOnlyList<DecisionEntry> Decisions { get; init; } = [];

    public IReadOnlyList<AuditEntry> Audits { get; init; } = [];

    public IReadOnlyList<AlignmentEntry> AlignmentRequests { get; init; } = [];
}

/// <summary>The contract beside the charter, with the contract's own dates.</summary>
internal sealed record ContractEntry
{
    [MaxLength(FileLimits.Name)]
    public required string Reference { get; init; }

    public required DateOnly StartDate { get; init; }

    public required DateOnly EndDate { get; init; }
}
