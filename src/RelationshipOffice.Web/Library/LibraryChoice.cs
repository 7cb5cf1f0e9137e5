using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Web.Library;

/// <summary>A wording that somebody chose from the library.</summary>
public sealed record LibraryChoice(LibrarySource Source, Section Section, string Title, string Words);
