namespace RelationshipOffice.Domain.Partners;

/// <summary>What a partner is (domain guide §2). Internal units are partners like any other.</summary>
public enum PartnerKind
{
    OwnOrganisation,
    InternalUnit,
    Company,
    PublicBody,
    NonProfit,
    JointVenture,
    Community,
}
