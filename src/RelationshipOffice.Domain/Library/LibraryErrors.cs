using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>What the statement library refuses.</summary>
public static class LibraryErrors
{
    public static readonly Error ReasonMissing = new("library.reason.missing", "A reason is needed.", "Reason");

    public static readonly Error TitleTaken = new(
        "library.title.taken", "The library has a statement of this title already. Revise that one, or choose another title.", "Title");

    public static readonly Error Retired = new(
        "library.statement.retired", "This statement is retired. Bring it back before you revise it.");

    public static readonly Error TooManyFallbacks = new(
        "library.fallbacks.too_many", $"A statement has {LibraryTerms.MostFallbacks} fallback wordings at most. Keep those that were ever agreed to.", "Fallbacks");

    public static readonly Error TooManyTags = new(
        "library.tags.too_many", $"A statement has {LibraryTerms.MostTags} tags at most.", "Tags");

    public static readonly Error WordingTwice = new("library.wording.twice", "This wording stands there already. Each is kept once.");

    public static readonly Error SourceUnknown = new(
        "library.source.unknown", "The library has no such wording. Choose it anew, or write the statement in your own words.", "Text");
}
