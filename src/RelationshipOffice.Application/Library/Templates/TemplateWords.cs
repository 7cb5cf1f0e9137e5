using System.Globalization;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Application.Library;

/// <summary>What a template says in sentences, on its page and where two editions are compared.</summary>
public static class TemplateWords
{
    internal static IReadOnlyList<TextPart> Parts(TemplateContent content) =>
    [
        new("Title", content.Title),
        new("Summary", content.Summary),
        new("When to use it", string.Join("\n", content.WhenToUse)),
        new("Question for the purpose", content.PurposePrompt),
        new("First review", string.Create(CultureInfo.InvariantCulture, $"after {content.ReviewAfterMonths} months")),
        new("Roles", string.Join("\n", content.Roles.Select(r => $"{r.Title}: {Count(r)}"))),
        .. content.Lines.GroupBy(l => l.Section).OrderBy(g => g.Key)
            .Select(g => new TextPart(SectionNames.Of(g.Key), string.Join("\n", g.Select(l => l.Words)))),
        .. content.Domains.Select(d => new TextPart($"Decides: {DomainNames.Of(d.Domain)}", $"{Decides(d, content.Roles)} {Marks(d)} {d.Rule}".TrimEnd())),
    ];

    /// <summary>"exactly one party", "2 to 30 parties".</summary>
    public static string Count(PartyRole role) => (role.Minimum, role.Maximum) switch
    {
        (1, 1) => "exactly one party",
        var (least, most) when least == most => string.Create(CultureInfo.InvariantCulture, $"{least} parties"),
        var (least, most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most} parties"),
    };

    /// <summary>Who decides, in a sentence.</summary>
    public static string Decides(TemplateDomain domain, IReadOnlyList<PartyRole> roles)
    {
        var lead = roles.FirstOrDefault(r => r.Key == domain.LeadRole)?.Title ?? domain.LeadRole;
        return domain.Type switch
        {
            GovernanceType.Network => "All parties decide together.",
            GovernanceType.QuasiHierarchy => $"{lead} leads; the others comply.",
            _ => $"{lead} decides as owner.",
        };
    }

    /// <summary>Weight and flags, in a sentence.</summary>
    public static string Marks(TemplateDomain domain) => string.Create(
        CultureInfo.InvariantCulture,
        $"Weight {domain.Criticality} of 3{(domain.IsMandatory ? "; agreement needs a rule" : "")}{(domain.IsProtected ? "; protected" : "")}{(domain.IsExternal ? "; set outside" : "")}.");
}
