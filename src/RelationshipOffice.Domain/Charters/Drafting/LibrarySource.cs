using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// From which statement of the library, which edition of it and which of its wordings words were taken: 0 is the preferred
/// wording, 1 the first fallback. Editions never change, so what was taken can always be read again.
/// </summary>
public sealed record LibrarySource(LibraryStatementId Statement, int Edition, int Choice);
