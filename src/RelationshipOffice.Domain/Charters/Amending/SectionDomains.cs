using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// Which decision domains a section speaks of by itself (domain guide §3.4, 2). A proposer names the domains of a change, and
/// could name a convenient one: what is everybody's stays everybody's, and what is protected stays with its domain.
/// </summary>
public static class SectionDomains
{
    /// <summary>The section lies outside any domain whatever a proposer names, so a change of it needs every party.</summary>
    public static bool IsEverybodys(Section section) => section is Section.Vision or Section.Principles or Section.GovernanceDomains
        or Section.Bodies or Section.AlignmentRequests or Section.Escalation or Section.Review or Section.InvokingClause;

    /// <summary>The domain that a change of the section touches in any case, beside those that the proposer names.</summary>
    public static DecisionDomain? Of(Section section) => section switch
    {
        Section.ValueShare => DecisionDomain.Price,
        Section.OpenBook => DecisionDomain.DataAndIp,
        Section.Exit => DecisionDomain.Exit,
        _ => null,
    };
}
