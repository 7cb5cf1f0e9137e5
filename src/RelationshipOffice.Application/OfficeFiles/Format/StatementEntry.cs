using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>One sentence of a charter; its key is unique in the charter.</summary>
internal sealed record StatementEntry
{
    public required string Key { get; init; }

    public required Section Section { get; init; }

    public required string Text { get; init; }

    /// <summary>The library statement that the words came from, whether they stand as they were taken or not.</summary>
    [RefersTo(FileThing.Wording)]
    public string? Library { get; init; }

    /// <summary>Which of its wordings: 0 the preferred one, 1 the first fallback.</summary>
    [Range(0, LibraryTerms.MostFallbacks)]
    public int Wording { get; init; }
}
