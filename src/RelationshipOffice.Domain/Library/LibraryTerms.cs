using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>
/// What a library statement says in one edition: the wording that the office prefers, fallbacks in the order in which they
/// are given way to, a note for officers that no party reads, and tags.
/// </summary>
public sealed record LibraryTerms
{
    public const int MostFallbacks = 9;
    public const int MostTags = 12;
    public const int LongestTag = 40;

    private LibraryTerms()
    {
    }

    public Section Section { get; private init; }

    public string Title { get; private init; } = "";

    public string Preferred { get; private init; } = "";

    public IReadOnlyList<Fallback> Fallbacks { get; private init; } = [];

    public string Note { get; private init; } = "";

    /// <summary>In small letters, each once, in the order of the alphabet, with a comma between.</summary>
    public string Tags { get; private init; } = "";

    /// <summary>
    /// Refuses a missing title or wording, a fallback without words or without "when to use"
    /// (<c>library.fallback.when.missing</c>), the same wording twice (<c>library.wording.twice</c>), over nine fallbacks
    /// (<c>library.fallbacks.too_many</c>) and over twelve tags (<c>library.tags.too_many</c>).
    /// </summary>
    public static LibraryTerms Of(
        Section section, string title, string preferred, IEnumerable<Fallback> fallbacks, string note, IEnumerable<string> tags)
    {
        var terms = new LibraryTerms
        {
            Section = section,
            Title = Text.Required(title, Text.Name, "library.title", "A title", nameof(Title)),
            Preferred = Text.Required(preferred, Text.Paragraph, "library.preferred", "The preferred wording", nameof(Preferred)),
            Fallbacks = [.. fallbacks.Select((f, place) => f.Checked(place))],
            Note = Text.Limited(note, Text.Paragraph, "library.note", "A note", nameof(Note)),
            Tags = string.Join(", ", tags.Select(TagOf).Where(t => t.Length > 0).Distinct().Order(StringComparer.Ordinal)),
        };
        Rule.Guard(terms.Fallbacks.Count <= MostFallbacks, LibraryErrors.TooManyFallbacks);
        Rule.Guard(terms.TagList.Count <= MostTags, LibraryErrors.TooManyTags);
        terms.GuardEachWordingOnce();
        return terms;
    }

    public IReadOnlyList<string> TagList => Tags.Length == 0 ? [] : Tags.Split(", ");

    /// <summary>The wording of this number: 0 is the preferred one, 1 the first fallback; null if there is none.</summary>
    public string? WordingOf(int choice) =>
        choice == 0 ? Preferred : choice > 0 && choice <= Fallbacks.Count ? Fallbacks[choice - 1].Words : null;

    public bool Equals(LibraryTerms? other) =>
        other is not null && Section == other.Section && Title == other.Title && Preferred == other.Preferred
        && Note == other.Note && Tags == other.Tags && Fallbacks.SequenceEqual(other.Fallbacks);

    public override int GetHashCode() => HashCode.Combine(Section, Title, Preferred, Note, Tags, Fallbacks.Count);

    private void GuardEachWordingOnce()
    {
        var seen = new HashSet<string> { Preferred };
        for (var place = 0; place < Fallbacks.Count; place++)
        {
            Rule.Guard(seen.Add(Fallbacks[place].Words), LibraryErrors.WordingTwice with { Field = $"Fallbacks[{place}].Words" });
        }
    }

    private static string TagOf(string tag) =>
        Text.Limited(tag, LongestTag, "library.tag", "A tag", nameof(Tags)).ToLowerInvariant();
}
