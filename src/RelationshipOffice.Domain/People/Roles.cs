namespace RelationshipOffice.Domain.People;

/// <summary>What a person is in the office (domain guide §8). A person may hold several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Officer = 1,
    PartnerManager = 2,
    Executive = 4,
    Administrator = 8,
}
