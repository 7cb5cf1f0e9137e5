using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>What a partner refuses.</summary>
public static class PartnerErrors
{
    public static readonly Error NameTaken =
        new("partner.name.taken", "A partner of this name is already in the directory. Open it, or choose a more exact name.", "Name");
}
