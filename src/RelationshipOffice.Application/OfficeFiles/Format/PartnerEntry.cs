using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>A partner and what it can do and looks for.</summary>
internal sealed record PartnerEntry
{
    [Names(FileThing.Partner)]
    public required string Key { get; init; }

    /// <summary>The legal name.</summary>
    [MaxLength(FileLimits.Name)]
    public required string Name { get; init; }

    /// <summary>How people call it, where that is shorter.</summary>
    [MaxLength(FileLimits.Name)]
    public string? ShortName { get; init; }

    public required PartnerKind Kind { get; init; }

    [MaxLength(2)]
    public required string Country { get; init; }

    public required Segment Segment { get; init; }

    public required bool IsInternal { get; init; }

    public bool OwnOrganisation { get; init; }

    /// <summary>The partner whose legal entity the unit is a part of.</summary>
    [RefersTo(FileThing.Partner)]
    public string? LegalEntity { get; init; }

    public required string About { get; init; }

    public IReadOnlyList<CapabilityEntry> Capabilities { get; init; } = [];

    [MaxLength(FileLimits.Competence)]
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The name in the directory.</summary>
    [JsonIgnore]
    public string NameInDirectory => ShortName ?? Name;
}

/// <summary>What a partner can do, 0 (none) to 4 (leads its field).</summary>
internal sealed record CapabilityEntry
{
    [MaxLength(FileLimits.Competence)]
    public required string Competence { get; init; }

    [Range(0, 4)]
    public required int Rating { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Evidence { get; init; }

    public required DateOnly Date { get; init; }
}
