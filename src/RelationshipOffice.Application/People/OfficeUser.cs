using Microsoft.AspNetCore.Identity;

namespace RelationshipOffice.Application.People;

/// <summary>The credentials of a person: same id, but password, factors and passkeys stay out of the domain.</summary>
public sealed class OfficeUser : IdentityUser<Guid>;
