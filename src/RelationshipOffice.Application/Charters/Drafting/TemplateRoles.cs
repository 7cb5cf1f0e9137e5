using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// How many parties take each role of a template. It holds for the draft that copies the template's words and rules, for they
/// speak of these roles; from then on the charter is judged by its own rules, and parties come and go.
/// </summary>
internal static class TemplateRoles
{
    /// <summary>
    /// A role of which the draft has more than the template knows (<c>charter.template.role_too_many</c>), at the first party
    /// beyond; one of which it has too few (<c>charter.template.role_too_few</c>), at the first party.
    /// </summary>
    public static IEnumerable<Error> Faults(CharterTemplate template, IReadOnlyList<DraftParty> parties)
    {
        foreach (var role in template.PartyRoles)
        {
            var holders = Enumerable.Range(0, parties.Count).Where(i => template.RoleOf(parties[i], i) == role.Key).ToList();
            if (holders.Count > role.Maximum)
            {
                yield return new Error(
                    "charter.template.role_too_many",
                    $"The template \"{template.Title}\" knows the role {role.Title} {Times(role.Maximum)} at most. Choose another role here, or another template.",
                    FieldOf(holders[role.Maximum]));
            }
            else if (holders.Count < role.Minimum)
            {
                yield return new Error(
                    "charter.template.role_too_few",
                    $"The template \"{template.Title}\" needs the role {role.Title} {Times(role.Minimum)} at least. Give it to a party, or choose another template.",
                    FieldOf(0));
            }
        }
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";

    private static string FieldOf(int party) => $"{nameof(DraftCharter.Parties)}[{party}].{nameof(DraftParty.Role)}";
}
