using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed record BodyFounded(CharterId Charter, BodyId Body, string Name, BodyLevel Level) : CharterEvent(Charter);

public sealed record BodyChanged(CharterId Charter, BodyId Body, string Name, BodyLevel Level) : CharterEvent(Charter);

public sealed record BodyDissolved(CharterId Charter, BodyId Body, string Name, string Reason) : CharterEvent(Charter);

public sealed record BodyMemberNamed(CharterId Charter, BodyId Body, string Name, PartnerId Partner, PersonId Person, string Duty) : CharterEvent(Charter);

public sealed record BodyMemberLeft(CharterId Charter, BodyId Body, string Name, PartnerId Partner, PersonId Person) : CharterEvent(Charter);

public sealed record BodyMetFirst(CharterId Charter, BodyId Body, string Name, DateOnly HeldOn, string Minutes) : CharterEvent(Charter);
