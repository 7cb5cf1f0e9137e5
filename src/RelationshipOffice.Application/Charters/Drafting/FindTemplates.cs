using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>The templates from which a charter can be drafted (domain guide §4): those of the office, then those that came with the product.</summary>
[Requires(Permission.DraftCharters)]
public sealed record FindTemplates : IQuery<Page<TemplateRow>>;

/// <summary>A template, what it is for, and which roles its parties take.</summary>
public sealed record TemplateRow(
    string Key, string Title, string Summary, IReadOnlyList<string> WhenToUse, string PurposePrompt, int ReviewAfterMonths,
    IReadOnlyList<TemplateRole> Roles, int Statements, int Domains, bool IsOurs);

/// <summary>A role of parties in a template: Client, Vendor; and how many may take it.</summary>
public sealed record TemplateRole(string Key, string Title, int Minimum, int Maximum);

internal sealed class FindTemplatesHandler(TemplateShelf shelf) : IHandler<FindTemplates, Page<TemplateRow>>
{
    public async Task<Result<Page<TemplateRow>>> HandleAsync(FindTemplates request, Actor actor, CancellationToken ct)
    {
        var offered = (await shelf.AllAsync(ct)).Where(t => t.IsOffered).ToList();
        return new Page<TemplateRow>([.. offered.Select(t => Row(t.Template, t.IsOurs))], offered.Count);
    }

    private static TemplateRow Row(CharterTemplate template, bool isOurs) => new(
        template.Key, template.Title, template.Summary, template.WhenToUse, template.PurposePrompt, template.ReviewAfterMonths,
        [.. template.PartyRoles.Select(r => new TemplateRole(r.Key, r.Title, r.Minimum, r.Maximum))],
        template.Statements.Count, template.Governance.Count, isOurs);
}
