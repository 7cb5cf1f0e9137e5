using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

public sealed record CharterDrafted(CharterId Charter, string Code, string Title) : CharterEvent(Charter);

public sealed record PartyAdmitted(CharterId Charter, PartnerId Partner) : CharterEvent(Charter);

public sealed record GovernanceChanged(
    CharterId Charter, DecisionDomain Domain, GovernanceType? Before, GovernanceType After, string Reason) : CharterEvent(Charter);
