using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Library.Templates;

/// <summary>Asks for the newest version of a template, so that a person can try again after a conflict.</summary>
internal static class NewestTemplate
{
    public static async Task<uint?> NewestAsync(this Office office, TemplateDetails template) =>
        (await office.AskAsync(new GetTemplate(template.Key))).TryGet(out var newest) ? newest.Version : null;
}
