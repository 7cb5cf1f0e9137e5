using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Library;

/// <summary>A role that parties take in a template, and how many of them: Client, once.</summary>
/// <param name="Key">By which lead roles and office files name it: client.</param>
/// <param name="Rest">What else the template says of it, as JSON; carried along unread.</param>
public sealed record PartyRole(string Key, string Title, int Minimum, int Maximum, string Rest = "")
{
    /// <summary>Exactly one party takes it, so that it can lead.</summary>
    public bool IsTakenOnce => Minimum == 1 && Maximum == 1;
}

/// <summary>A statement of a template, in the order of its section; in words of its own, or as an edition of the library has them.</summary>
/// <param name="Rest">What else the template says of it, as JSON; carried along unread.</param>
public sealed record TemplateLine(Section Section, string Words, LibrarySource? Source = null, string Rest = "");

/// <summary>Who decides in a domain by a template, and the rule there.</summary>
/// <param name="LeadRole">Key of the role that leads; none in a network.</param>
/// <param name="Rest">What else the template says of it, as JSON; carried along unread.</param>
public sealed record TemplateDomain(
    DecisionDomain Domain, GovernanceType Type, string? LeadRole, int Criticality, bool IsMandatory, bool IsProtected, bool IsExternal,
    string Rule, string Rest = "");
