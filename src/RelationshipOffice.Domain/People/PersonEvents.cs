using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.People;

public sealed record PersonJoined(PersonId Person, string Name, Roles Roles) : PersonEvent(Person);
