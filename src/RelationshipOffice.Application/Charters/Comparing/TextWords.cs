using System.Globalization;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Charters;

/// <summary>Parts of a charter's text as sentences, the same in comparisons and in documents.</summary>
public static class TextWords
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(TextParty party) =>
        $"{party.Name}{(party.Role is { } role ? $" ({role})" : "")}{(party.Needs is { } needs ? $", needs {Sentence.List(needs)}" : "")}";

    public static string Of(TextContract contract) => string.Join(" ", new[]
    {
        contract.Number, contract.Title,
        contract.From is { } from ? $"from {Day(from)}" : "",
        contract.To is { } to ? $"to {Day(to)}" : "",
    }.Where(word => word.Length > 0));

    /// <summary>Who decides, the rule, and the marks that matter.</summary>
    public static IEnumerable<string> Of(TextDomain domain)
    {
        yield return domain.WhoDecides;
        if (domain.Rule.Length > 0)
        {
            yield return $"Rule{(domain.RulePublishedOn is { } on ? $" (published {Day(on)})" : "")}: {domain.Rule}";
        }

        yield return Marks(domain);
    }

    public static string Marks(TextDomain domain) =>
        $"Weight {domain.Criticality} of 3{(domain.IsMandatory ? "; agreement needs a rule" : "")}{(domain.IsProtected ? "; protected" : "")}.";

    public static string Of(TextContribution contribution) => string.Join("; ", new[]
    {
        $"{contribution.Outcome}, as {KindOf(contribution)}",
        contribution.Description,
        FiguresOf(contribution),
    }.Where(word => word.Length > 0));

    /// <summary>"a share of 40 %".</summary>
    public static string KindOf(TextContribution contribution) =>
        $"{Kind(contribution.Kind)}{(contribution.Weight is { } weight ? $" of {Number(weight)} %" : "")}";

    /// <summary>"from 5 to 3; by 1 May 2027", as far as it is said.</summary>
    public static string FiguresOf(TextContribution contribution) => string.Join("; ", new[]
    {
        contribution is { Baseline: { } baseline, Target: { } target } ? $"from {Number(baseline)} to {Number(target)}" : "",
        contribution.Due is { } due ? $"by {Day(due)}" : "",
    }.Where(word => word.Length > 0));

    private static string Kind(ContributionKind kind) => kind switch
    {
        ContributionKind.Enabler => "an enabler",
        ContributionKind.Threshold => "a threshold",
        _ => "a share",
    };

    private static string Number(decimal value) => value.ToString("#,0.########", CultureInfo.InvariantCulture);
}
