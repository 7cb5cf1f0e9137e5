using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Partners;

/// <summary>A partner by name, as other records point to it.</summary>
public sealed record PartnerName(PartnerId Id, string Name);
