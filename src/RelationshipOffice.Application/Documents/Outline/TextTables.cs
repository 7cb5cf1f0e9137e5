using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Documents;

/// <summary>The parts of a charter's text that are rows by nature.</summary>
internal static class TextTables
{
    private const string Nothing = "–";

    /// <summary>Who stands in the charter, as what, and <paramref name="people"/> in the order of parties.</summary>
    public static OutlineTable Parties(CharterText text, IReadOnlyList<string> people) => new(
        "The parties with their roles, what each needs from the others, and the people who answer for them",
        ["Party", "Role here", "Needs from the others", "People"], [30, 18, 24, 28],
        [
            .. text.Parties.Select((p, at) => (IReadOnlyList<string>)
                [p.Name, p.Role ?? Nothing, p.Needs is { } needs ? Sentence.Begin(Sentence.List(needs)) : Nothing, people.ElementAtOrDefault(at) ?? Nothing]),
        ]);

    public static OutlineTable WhoDecides(CharterText text) => new(
        "Each decision domain with who decides in it, its rule and its weight",
        ["Domain", "Who decides", "Rule", "Weight"], [18, 36, 30, 16],
        [.. text.Domains.Select(d => (IReadOnlyList<string>)[Sentence.Begin(DomainNames.Of(d.Domain)), Decides(d), Rule(d), TextWords.Marks(d)])]);

    public static OutlineTable Contributions(CharterText text) => new(
        "What the parties owe to which outcome under this charter",
        ["Outcome", "Kind", "What is owed", "Measured"], [30, 16, 32, 22],
        [
            .. text.Contributions.Select(c => (IReadOnlyList<string>)
                [c.Outcome, Sentence.Begin(TextWords.KindOf(c)).Replace(" %", "\u00A0%", StringComparison.Ordinal), OrNothing(c.Description), OrNothing(Sentence.Begin(TextWords.FiguresOf(c)))]),
        ]);

    // The sentence begins with the domain, which stands in the first column already.
    private static string Decides(TextDomain domain)
    {
        var subject = $"{Sentence.Begin(DomainNames.Of(domain.Domain))}: ";
        return domain.WhoDecides.StartsWith(subject, StringComparison.Ordinal) ? Sentence.Begin(domain.WhoDecides[subject.Length..]) : domain.WhoDecides;
    }

    private static string Rule(TextDomain domain) =>
        domain.Rule.Length == 0 ? "No rule yet." : $"{domain.Rule}{(domain.RulePublishedOn is { } on ? $" (published {TextWords.Day(on)})" : "")}";

    private static string OrNothing(string text) => text.Length > 0 ? text : Nothing;
}
