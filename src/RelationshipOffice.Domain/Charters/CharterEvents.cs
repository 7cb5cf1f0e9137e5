using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

public sealed record CharterDrafted(CharterId Charter, string Code, string Title, string Template) : CharterEvent(Charter);

public sealed record CharterRevised(CharterId Charter, string Title) : CharterEvent(Charter);

public sealed record PartyAdmitted(CharterId Charter, PartnerId Partner) : CharterEvent(Charter);

public sealed record PartyLeft(CharterId Charter, PartnerId Partner, string Reason) : CharterEvent(Charter);

public sealed record PartyPeopleAppointed(
    CharterId Charter, PartnerId Partner, PersonId? Sponsor, PersonId? Manager, PersonId? Signatory) : CharterEvent(Charter);

public sealed record PartyDescribed(CharterId Charter, PartnerId Partner, string Role, string Needs) : CharterEvent(Charter);

public sealed record GovernanceChanged(
    CharterId Charter, DecisionDomain Domain, GovernanceType? Before, GovernanceType After, string Reason) : CharterEvent(Charter);

/// <summary>A change of type came into force by a decision of the parties.</summary>
public sealed record GovernanceAmended(
    CharterId Charter, DecisionDomain Domain, GovernanceType? Before, IReadOnlyList<PartnerId> LeadsBefore, GovernanceType After,
    IReadOnlyList<PartnerId> Leads, DecisionId Decision, int Version) : CharterEvent(Charter);

/// <summary>An amendment of the text came into force by a decision of the parties.</summary>
public sealed record CharterAmended(CharterId Charter, DecisionId Decision, string Title, int Version) : CharterEvent(Charter);

public sealed record DomainTermsSet(CharterId Charter, DecisionDomain Domain, int Criticality) : CharterEvent(Charter);

public sealed record CharterMoved(CharterId Charter, Stage From, Stage To, string Reason) : CharterEvent(Charter);

/// <summary>The charter goes into review, or on to the last signature, though the rules of governance lack facts; every party reads the reason.</summary>
public sealed record GapsAcknowledged(CharterId Charter, int Gaps, string Missing, string Reason) : CharterEvent(Charter);
