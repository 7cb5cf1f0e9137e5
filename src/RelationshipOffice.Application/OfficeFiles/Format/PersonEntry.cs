using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>A person and the one partner for which this person stands.</summary>
internal sealed record PersonEntry
{
    [Names(FileThing.Person)]
    public required string Key { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Name { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Email { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Title { get; init; }

    [RefersTo(FileThing.Partner)]
    public required string Partner { get; init; }

    public required IReadOnlyList<RoleWord> Roles { get; init; }

    public BusinessFunction? Function { get; init; }

    /// <summary>Signs in from the list of a demonstration; says nothing in any other office.</summary>
    public bool DemoAccount { get; init; }

    [JsonIgnore]
    public Roles AllRoles => Roles.Aggregate(Domain.People.Roles.None, (all, role) => all | (Roles)role);
}

/// <summary>A role as a file writes it.</summary>
internal enum RoleWord
{
    [JsonStringEnumMemberName("officer")]
    Officer = Roles.Officer,

    [JsonStringEnumMemberName("partnerManager")]
    PartnerManager = Roles.PartnerManager,

    [JsonStringEnumMemberName("executive")]
    Executive = Roles.Executive,

    [JsonStringEnumMemberName("administrator")]
    Administrator = Roles.Administrator,
}
