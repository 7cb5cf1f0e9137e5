using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Who decides in one domain of a charter, and by which rule.</summary>
internal sealed record DomainEntry
{
    public required DecisionDomain Domain { get; init; }

    public required GovernanceType Type { get; init; }

    [RefersTo(FileThing.Partner)]
    public string? Lead { get; init; }

    [Range(1, 3)]
    public required int Criticality { get; init; }

    public bool IsMandatory { get; init; }

    public bool IsProtected { get; init; }

    public bool IsDelegated { get; init; }

    public bool IsExternal { get; init; }

    public string? Rule { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public DelegationEntry? Delegation { get; init; }

    public ProtectionEntry? Protection { get; init; }

    [Range(0, 500)]
    public int? NoticeDays { get; init; }
}

/// <summary>In which words, since when, and whether for good, an owner leaves a domain to its unit.</summary>
internal sealed record DelegationEntry
{
    public required string Text { get; init; }

    public required DateOnly On { get; init; }

    public required bool IsRevocable { get; init; }
}

/// <summary>What protects the weaker party of a network, and why.</summary>
internal sealed record ProtectionEntry
{
    public required IReadOnlyList<ProtectiveRule> Rules { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Reason { get; init; }
}
