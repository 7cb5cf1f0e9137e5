using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>What a partner refuses.</summary>
public static class PartnerErrors
{
    public static readonly Error NameTaken = new(
        "partner.name.taken",
        "A partner of this name is already in the directory, perhaps among the archived. Open it, or choose a more exact name.", "Name");

    public static readonly Error OwnOrganisationTaken = new(
        "partner.own_organisation.taken", "The office has one own organisation, and it is already in the directory. Choose another kind.", "Kind");

    public static readonly Error OwnOrganisationStays =
        new("partner.own_organisation.stays", "The own organisation hosts the office, so it cannot be archived.");

    public static readonly Error CountryUnknown =
        new("partner.country.unknown", "This country is not in the list. Choose one from it, or leave it empty.", "Country");

    public static readonly Error ParentIsItself =
        new("partner.parent.itself", "A partner cannot stand under itself. Choose another one, or none.", "Parent");

    public static readonly Error ParentIsBelow =
        new("partner.parent.below", "That partner already stands under this one. Choose one above it, or none.", "Parent");

    public static readonly Error AuthorityWithoutParent =
        new("partner.parent.missing", "Line authority needs somebody who has it: choose the organisation above.", "Parent");

    public static readonly Error IsArchived =
        new("partner.archived", "This partner is archived. Restore it first, then change it.");

    public static readonly Error ReasonMissing =
        new("partner.reason.missing", "Say why, in a sentence: whoever reads the history will ask.", "Reason");
}
