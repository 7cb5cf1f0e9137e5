using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>One sentence of a charter; its key is unique in the charter.</summary>
internal sealed record StatementEntry
{
    public required string Key { get; init; }

    public required Section Section { get; init; }

    public required string Text { get; init; }
}
