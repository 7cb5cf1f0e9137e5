using System.Text.RegularExpressions;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Library;

/// <summary>
/// What every template must hold to that the office keeps (domain guide §§3–4): a charter drafted from it has parties
/// enough, a leader where one is needed, and none in a network.
/// </summary>
public static partial class TemplateRules
{
    public const int MostLines = 120;
    public const int MostWhen = 20;
    public const int LongestReview = 120;
    public const int LongestRoleKey = 60;

    /// <summary>The content with blank ends cut; refuses with the codes of <see cref="TemplateErrors"/>.</summary>
    public static TemplateContent Checked(this TemplateContent content)
    {
        Rule.Guard(content.ReviewAfterMonths is >= 1 and <= LongestReview, TemplateErrors.ReviewOutOfRange);
        Rule.Guard(content.WhenToUse.Count <= MostWhen, TemplateErrors.TooManyWhen);
        Rule.Guard(content.Lines.Count <= MostLines, TemplateErrors.TooManyLines);
        var tidy = content with
        {
            Title = Text.Required(content.Title, Text.Name, "template.title", "A title", nameof(content.Title)),
            Summary = Text.Limited(content.Summary, Text.Line, "template.summary", "A summary", nameof(content.Summary)),
            WhenToUse = [.. content.WhenToUse.Select(w => Text.Limited(w, Text.Line, "template.when", "A line", nameof(content.WhenToUse))).Where(w => w.Length > 0)],
            PurposePrompt = Text.Limited(content.PurposePrompt, Text.Line, "template.prompt", "The question", nameof(content.PurposePrompt)),
            Roles = [.. content.Roles.Select(Checked)],
            Lines = [.. content.Lines.Select(l => l with { Words = Text.Required(l.Words, Text.Paragraph, "charter.statement", "A text", "Text") })],
            Domains = [.. content.Domains.Select(d => d with { Rule = Text.Limited(d.Rule, Text.Paragraph, "charter.rule", "A rule", "Rule") }).OrderBy(d => d.Domain)],
        };
        CheckRoles(tidy.Roles);
        CheckDomains(tidy);
        return tidy;
    }

    private static PartyRole Checked(PartyRole role, int place)
    {
        var field = $"{nameof(TemplateContent.Roles)}[{place}].";
        Rule.Guard(RoleKey().IsMatch(role.Key), TemplateErrors.RoleKey with { Field = field + nameof(role.Title) });
        Rule.Guard(
            role.Minimum >= 0 && role.Maximum is >= 1 and <= Charter.MostParties && role.Minimum <= role.Maximum,
            TemplateErrors.RoleCount with { Field = field + nameof(role.Maximum) });
        return role with { Title = Text.Required(role.Title, Text.Name, "template.role.title", "A name for the role", field + nameof(role.Title)) };
    }

    private static void CheckRoles(IReadOnlyList<PartyRole> roles)
    {
        Rule.Guard(roles.Count > 0, TemplateErrors.NoRole);
        for (var place = 1; place < roles.Count; place++)
        {
            var isTwice = roles.Take(place).Any(r => r.Key == roles[place].Key || r.Title.Equals(roles[place].Title, StringComparison.OrdinalIgnoreCase));
            Rule.Guard(!isTwice, TemplateErrors.RoleTwice with { Field = $"{nameof(TemplateContent.Roles)}[{place}].{nameof(PartyRole.Title)}" });
        }

        Rule.Guard(roles.Sum(r => r.Maximum) >= Charter.FewestParties, TemplateErrors.RolesTooFew);
        Rule.Guard(roles.Sum(r => r.Minimum) <= Charter.MostParties, TemplateErrors.RolesTooMany);
    }

    private static void CheckDomains(TemplateContent content)
    {
        Rule.Guard(content.Domains.Select(d => d.Domain).Distinct().Count() == content.Domains.Count, TemplateErrors.DomainTwice);
        foreach (var domain in content.Domains)
        {
            Rule.Guard(domain.Criticality is >= DomainTerms.LeastCritical and <= DomainTerms.MostCritical, DomainTerms.CriticalityOutOfRange);
            CheckLead(domain, content.Roles);
        }
    }

    private static void CheckLead(TemplateDomain domain, IReadOnlyList<PartyRole> roles)
    {
        if (domain.Type == GovernanceType.Network)
        {
            Rule.Guard(string.IsNullOrEmpty(domain.LeadRole), TemplateErrors.LeadInNetwork);
            return;
        }

        Rule.Guard(!string.IsNullOrEmpty(domain.LeadRole), TemplateErrors.LeadMissing);
        var lead = roles.FirstOrDefault(r => r.Key == domain.LeadRole) ?? throw new RuleBroken(TemplateErrors.LeadUnknown);
        Rule.Guard(lead.IsTakenOnce, TemplateErrors.LeadNotOne);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,59}$")]
    private static partial Regex RoleKey();
}
