using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Who may do what with the decisions of one charter (domain guide §8); pages and handlers ask the same questions.</summary>
internal static class DecisionRights
{
    /// <summary>
    /// The party for which this person speaks: partner managers for their own partner, executives only where the charter
    /// names them, officers by that role for nobody.
    /// </summary>
    public static PartnerId? SpeaksFor(this Actor actor, Charter charter)
    {
        if (!actor.May(Permission.TakeDecisionPositions) || charter.PartyOf(actor.StandsFor) is not { } party)
        {
            return null;
        }

        var isNamedExecutive = actor.Roles.HasFlag(Roles.Executive) && party.People.Names(actor.Id);
        return actor.Roles.HasFlag(Roles.PartnerManager) || isNamedExecutive ? party.Partner : null;
    }

    /// <summary>Whether this person may put a decision before the parties: who speaks for one of them, and officers, who prepare it.</summary>
    public static bool MayPropose(this Actor actor, Charter charter) =>
        actor.May(Permission.ProposeDecisions) && (actor.SpeaksFor(charter) is not null || actor.Roles.HasFlag(Roles.Officer));

    /// <summary>
    /// In whose name this person proposes: the party that they speak for; an officer for the own organisation's party if
    /// standing for it, which is no consent yet; otherwise nobody's, and the office has only prepared it.
    /// </summary>
    public static PartnerId? ProposesFor(this Actor actor, Charter charter) => charter.PartyOf(actor.StandsFor)?.Partner;

    /// <summary>The side that proposed takes it back: its own people, or an officer what the office prepared.</summary>
    public static bool MayWithdraw(this Actor actor, Charter charter, Decision decision) => decision.ProposingParty is { } party
        ? actor.SpeaksFor(charter) == party || decision.ProposedBy == actor.Id
        : actor.Roles.HasFlag(Roles.Officer);

    public static bool MayInvite(this Actor actor, Charter charter) =>
        actor.May(Permission.InviteFunctions) && (actor.SpeaksFor(charter) is not null || actor.Roles.HasFlag(Roles.Officer));
}
