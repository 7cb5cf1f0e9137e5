using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Web.Shared;

/// <summary>How people say what the code calls otherwise: the one place, a file for each room.</summary>
internal static partial class Words
{
    public static string InWords(this SubjectKind kind) => Sentence(kind);

    public static string InWords(this BusinessFunction function) => Sentence(function);

    public static string InWords(this InvitationState state) => Sentence(state);

    public static string InWords(this SignInMethod method) => Sentence(method);

    /// <summary>Several roles as a list: "Officer, Administrator".</summary>
    public static string InWords(this Roles roles) =>
        string.Join(", ", Enum.GetValues<Roles>().Where(r => r != Roles.None && roles.HasFlag(r)).Select(r => Sentence(r)));

    /// <summary>What somebody with a role does.</summary>
    public static string Meaning(this Roles role) => role switch
    {
        Roles.Officer => "Prepares everything and keeps templates, registers and rounds",
        Roles.PartnerManager => "Stands for a party: takes positions, records what it sees, signs if named",
        Roles.Executive => "Reads everything of the office, decides and signs where named",
        Roles.Administrator => "Keeps people, roles and settings, and sees no charter by that alone",
        _ => "",
    };

    // "StrawModel" is said "Straw model".
    private static string Sentence(Enum value) =>
        string.Concat(value.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
