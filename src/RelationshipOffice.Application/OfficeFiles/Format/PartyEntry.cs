using System.ComponentModel.DataAnnotations;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>A party, its role in the template and the people who answer for it.</summary>
internal sealed record PartyEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Partner { get; init; }

    [MaxLength(FileLimits.Key)]
    public required string Role { get; init; }

    [RefersTo(FileThing.Person)]
    public required string Sponsor { get; init; }

    [RefersTo(FileThing.Person)]
    public required string Manager { get; init; }

    [RefersTo(FileThing.Person)]
    public required string Signatory { get; init; }

    /// <summary>Competences that the party needs here; without them those of the partner count.</summary>
    [MaxLength(FileLimits.Competence)]
    public IReadOnlyList<string>? Needs { get; init; }
}
