using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Web.Access;

/// <summary>Roles as people say them.</summary>
internal static class RoleWords
{
    public static string Of(Roles roles) => string.Join(", ", roles.OneByOne().Select(One));

    public static string One(Roles role) => role switch
    {
        Roles.PartnerManager => "Partner manager",
        _ => role.ToString(),
    };

    public static string Meaning(Roles role) => role switch
    {
        Roles.Officer => "Prepares everything and keeps templates, registers and rounds",
        Roles.PartnerManager => "Stands for a party: takes positions, records what it sees, signs if named",
        Roles.Executive => "Reads everything of the office, decides and signs where named",
        Roles.Administrator => "Keeps people, roles and settings, and sees no charter by that alone",
        _ => "",
    };
}
