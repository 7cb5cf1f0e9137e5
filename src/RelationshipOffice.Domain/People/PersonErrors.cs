using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.People;

/// <summary>What a person's record refuses.</summary>
public static class PersonErrors
{
    public static readonly Error EmailTaken =
        new("person.email.taken", "Somebody with this e-mail address is already in the office.", "Email");
}
