using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.People;

/// <summary>What a person's record refuses.</summary>
public static class PersonErrors
{
    public static readonly Error EmailTaken =
        new("person.email.taken", "Somebody with this e-mail address is already in the office.", "Email");

    public static readonly Error RolesUnknown =
        new("person.roles.unknown", "Choose at least one role of the list.", "Roles");

    public static readonly Error FunctionUnknown =
        new("person.function.unknown", "Choose a function of the list, or none.", "Function");

    public static readonly Error AlreadySuspended =
        new("person.suspended.already", "This person is suspended already.");

    public static readonly Error NotSuspended =
        new("person.suspended.not", "This person is not suspended, so there is nothing to reinstate.");

    public static readonly Error LastAdministrator =
        new("person.administrator.last", "This is the last administrator. Make somebody else an administrator first.", "Roles");

    public static readonly Error NotYourself =
        new("person.suspended.self", "You cannot suspend yourself. Ask another administrator.");

    public static readonly Error NoDemo =
        new("person.demo.off", "This office does not run as a demonstration, so it takes no demo people.");

    public static readonly Error PartnerNeeded =
        new("person.partner.missing", "A partner manager stands for a partner. Choose which one.", "StandsFor");

    public static readonly Error OnlyTheOfficeLooks =
        new("person.only_the_office_looks", "Only people of the relationship office look at it as a partner does.");
}
