using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

public sealed record PartnerRegistered(PartnerId Partner, string Name, PartnerKind Kind) : PartnerEvent(Partner);
