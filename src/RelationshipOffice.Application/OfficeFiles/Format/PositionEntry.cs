using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Where a party stands on one statement, and who said so.</summary>
internal sealed record PositionEntry
{
    public required string Statement { get; init; }

    [RefersTo(FileThing.Partner)]
    public required string Party { get; init; }

    [RefersTo(FileThing.Person)]
    public required string By { get; init; }

    public required Stance Position { get; init; }

    public string? CounterText { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>A party's signature, given by its signatory.</summary>
internal sealed record SignatureEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Party { get; init; }

    [RefersTo(FileThing.Person)]
    public required string By { get; init; }

    public required DateOnly On { get; init; }
}
