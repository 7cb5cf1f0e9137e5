using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Charters;

/// <summary>Puts the words and rules of a template into a new draft.</summary>
internal static class TemplateCopy
{
    // The template cannot know who sets a domain from outside; the draft says so until somebody writes the name.
    private const string NameToCome = "An outside body or law (name it)";

    public static IReadOnlyList<Statement> CopyTo(this CharterTemplate template, Charter charter, IReadOnlyList<DraftParty> parties)
    {
        foreach (var domain in template.Governance)
        {
            var leads = domain.LeadRole is null ? [] : parties.Where((p, i) => template.RoleOf(p, i) == domain.LeadRole).Select(p => p.Partner!.Value);
            charter.Govern(domain.Of, WhoDecides.Of(domain.Type, leads), $"From the template \"{template.Title}\".");
            charter.SetTerms(domain.Of, DomainTerms.Of(
                domain.Rule, null, domain.Criticality, domain.IsMandatory, domain.IsProtected,
                null, domain.IsExternal ? NameToCome : null, Protection.None));
        }

        return [.. template.Statements.Select((line, place) => new Statement(charter, line.Section, line.Text, place + 1, line.Library))];
    }

    /// <summary>What the party is called in the template; a role that no template knows is its own name.</summary>
    public static string RoleTitle(this CharterTemplate? template, DraftParty party, int index) => template is null
        ? party.Role
        : template.PartyRoles.FirstOrDefault(r => r.Key == template.RoleOf(party, index))?.Title ?? party.Role;

    /// <summary>Key of the role that a party has in the template.</summary>
    public static string RoleOf(this CharterTemplate template, DraftParty party, int index) =>
        party.Role.Length > 0 ? party.Role : (index == 0 ? template.PartyRoles[0] : template.PartyRoles[^1]).Key;
}
