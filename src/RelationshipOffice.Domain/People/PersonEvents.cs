using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.People;

public sealed record PersonJoined(PersonId Person, string Name, Roles Roles) : PersonEvent(Person);

public sealed record PersonRenamed(PersonId Person, string Name, string Title) : PersonEvent(Person);

public sealed record RolesChanged(PersonId Person, Roles Before, Roles After) : PersonEvent(Person);

public sealed record FunctionAssigned(PersonId Person, BusinessFunction? Before, BusinessFunction? After) : PersonEvent(Person);

public sealed record PersonMoved(PersonId Person, PartnerId? Before, PartnerId? After) : PersonEvent(Person);

public sealed record PersonSuspended(PersonId Person, string Reason) : PersonEvent(Person);

public sealed record PersonReinstated(PersonId Person) : PersonEvent(Person);

public sealed record PersonBelongsToDemo(PersonId Person) : PersonEvent(Person);

public sealed record CredentialChanged(PersonId Person, CredentialChange Change) : PersonEvent(Person);

public sealed record PersonInvited(InvitationId Invitation, string Email, Roles Roles, PartnerId? StandsFor) : OfficeEvent;

public sealed record InvitationRevoked(InvitationId Invitation, string Email) : OfficeEvent;

public sealed record InvitationAccepted(InvitationId Invitation, string Email, PersonId Person) : OfficeEvent;

/// <summary>Somebody of the office begins to see it as this partner does; the partner's own people read that they did.</summary>
public sealed record LookedAsPartner(PartnerId Partner, PersonId Person) : PartnerEvent(Partner);

public sealed record StoppedLookingAsPartner(PartnerId Partner, PersonId Person) : PartnerEvent(Partner);
