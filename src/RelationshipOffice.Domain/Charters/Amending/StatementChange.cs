using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What an amendment does to a statement.</summary>
public enum ChangeKind
{
    Reword,
    Add,
    Remove,
}

/// <summary>
/// One change of an amendment: which statement, in which section, the words before and after, and the domains that it
/// touches. An added statement has its identity from the proposal on.
/// </summary>
/// <param name="Before">The words in force when it was proposed; empty for an added statement.</param>
/// <param name="After">The words from then on; empty for a removed statement.</param>
/// <param name="Domains">As the proposer named them; none: outside any domain.</param>
public sealed record StatementChange(
    ChangeKind Kind, StatementId Statement, Section Section, string Before, string After, IReadOnlyList<DecisionDomain> Domains)
{
    /// <summary>The domains whose governance decides about it; null stands for text outside any, which needs every party.</summary>
    public IReadOnlyList<DecisionDomain?> Touches
    {
        get
        {
            if (SectionDomains.IsEverybodys(Section))
            {
                return [null];
            }

            var own = SectionDomains.Of(Section);
            DecisionDomain?[] all = [.. Domains.Select(d => (DecisionDomain?)d).Append(own).Where(d => d is not null).Distinct().Order()];
            return all.Length == 0 ? [null] : all;
        }
    }

    /// <summary>
    /// Other words for a statement. Refuses an empty text, one over 4,000 characters and the words that it has already
    /// (<c>decision.amendment.same_words</c>).
    /// </summary>
    public static StatementChange Reword(StatementId statement, Section section, string before, string? after, IReadOnlyList<DecisionDomain> domains)
    {
        var words = Worded(after);
        Rule.Guard(words != before, AmendmentErrors.SameWords);
        return new StatementChange(ChangeKind.Reword, statement, section, before, words, domains);
    }

    /// <summary>A new statement at the end of a section. Refuses an empty text and one over 4,000 characters.</summary>
    public static StatementChange Add(Section section, string? words, IReadOnlyList<DecisionDomain> domains) =>
        new(ChangeKind.Add, StatementId.New(), section, "", Worded(words), domains);

    public static StatementChange Remove(StatementId statement, Section section, string before, IReadOnlyList<DecisionDomain> domains) =>
        new(ChangeKind.Remove, statement, section, before, "", domains);

    private static string Worded(string? words) => Text.Required(words, Text.Paragraph, "charter.statement", "A text", "Text");
}
