using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>What an amendment changes, section by section and word by word, each line under the domains that it touches.</summary>
internal static class AmendmentWords
{
    public static IReadOnlyList<ComparedPart> Parts(IReadOnlyList<StatementChange> changes, DateOnly? reviewBefore, DateOnly? review) =>
    [
        .. review is { } day ? (ComparedPart[])[new("Dates", [ReviewLine(reviewBefore, day)])] : [],
        .. changes.GroupBy(c => c.Section).OrderBy(g => g.Key).Select(g => new ComparedPart(SectionNames.Of(g.Key), [.. g.Select(Line)])),
    ];

    /// <summary>"Volume and schedule", "Outside any domain and price and value share": the domains of a decision in words.</summary>
    public static string Of(IReadOnlyList<DecisionDomain?> touches) =>
        Sentence.Begin(string.Join("; ", touches.Select(d => d is { } domain ? DomainNames.Of(domain) : "outside any domain")));

    private static ComparedLine ReviewLine(DateOnly? before, DateOnly after) => new(
        "Review, outside any domain", LineKind.Reworded, WordDiff.Of(before is { } day ? TextWords.Day(day) : "", TextWords.Day(after)));

    private static ComparedLine Line(StatementChange change) => new(Of(change.Touches), change.Kind switch
    {
        ChangeKind.Add => LineKind.Added,
        ChangeKind.Remove => LineKind.Removed,
        _ => LineKind.Reworded,
    }, WordDiff.Of(change.Before, change.After));
}
