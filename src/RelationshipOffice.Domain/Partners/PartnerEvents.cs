using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

public sealed record PartnerRegistered(PartnerId Partner, string Name, PartnerKind Kind) : PartnerEvent(Partner);

public sealed record PartnerDescribed(PartnerId Partner, string Name) : PartnerEvent(Partner);

public sealed record PartnerArchived(PartnerId Partner) : PartnerEvent(Partner);

public sealed record PartnerRestored(PartnerId Partner) : PartnerEvent(Partner);

public sealed record CapabilityRated(PartnerId Partner, string Competence, int? Before, int After) : PartnerEvent(Partner);

public sealed record CapabilityRemoved(PartnerId Partner, string Competence, string Reason) : PartnerEvent(Partner);

public sealed record CompetenceNeeded(PartnerId Partner, string Competence) : PartnerEvent(Partner);

public sealed record CompetenceNoLongerNeeded(PartnerId Partner, string Competence) : PartnerEvent(Partner);

public sealed record StakeRecorded(
    PartnerId Partner, StakeId Stake, PartnerId Owner, string Share, DateOnly From, DateOnly? To) : PartnerEvent(Partner);

public sealed record StakeCorrected(
    PartnerId Partner, StakeId Stake, PartnerId Owner, string Before, string After, string Reason) : PartnerEvent(Partner);

public sealed record StakeEnded(PartnerId Partner, StakeId Stake, PartnerId Owner, DateOnly LastDay) : PartnerEvent(Partner);

public sealed record StakeRemoved(PartnerId Partner, StakeId Stake, PartnerId Owner, string Share, string Reason) : PartnerEvent(Partner);

public sealed record RelationFactRecorded(
    PartnerId Partner, PartnerId Counterpart, RelationFactId Fact, RelationFactKind Kind, string Value, DateOnly Date) : PartnerEvent(Partner);

public sealed record RelationFactRemoved(
    PartnerId Partner, PartnerId Counterpart, RelationFactId Fact, RelationFactKind Kind, string Value, DateOnly Date, string Reason)
    : PartnerEvent(Partner);
