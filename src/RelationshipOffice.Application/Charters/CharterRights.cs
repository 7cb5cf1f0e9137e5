using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Who may do what with one charter (domain guide §8); pages and handlers ask the same questions.</summary>
internal static class CharterRights
{
    public static bool MayDraft(this Actor actor, Charter charter) => actor.May(Permission.DraftCharters) && charter.IsOpen;

    public static bool MayGovern(this Actor actor, Charter charter) => actor.May(Permission.GovernCharters) && charter.IsOpen;

    public static bool MayAppoint(this Actor actor, Charter charter) =>
        actor.May(Permission.DraftCharters) && charter.Stage is not (Stage.Closed or Stage.Withdrawn);

    public static bool MayMove(this Actor actor, Charter charter) =>
        actor.May(Permission.MoveCharters) && Lifecycle.StepsFrom(charter.Stage).Count > 0;

    /// <summary>
    /// The party for which this person takes positions: partner managers for their own partner; executives only where the
    /// charter names them; officers by that role for nobody.
    /// </summary>
    public static PartnerId? TakesPositionsFor(this Actor actor, Charter charter)
    {
        if (!actor.May(Permission.TakePositions) || charter.PartyOf(actor.StandsFor) is not { } party)
        {
            return null;
        }

        var isNamedExecutive = actor.Roles.HasFlag(Roles.Executive) && party.People.Names(actor.Id);
        return actor.Roles.HasFlag(Roles.PartnerManager) || isNamedExecutive ? party.Partner : null;
    }

    /// <summary>Whether this person may write down what a party without any user said.</summary>
    public static bool MayRecordForOthers(this Actor actor) => actor.Roles.HasFlag(Roles.Officer);

    /// <summary>The party for which this person may sign: the one the person stands for, if the charter names them its signatory.</summary>
    public static PartnerId? SignsFor(this Actor actor, Charter charter) =>
        actor.May(Permission.SignCharters) && charter.PartyOf(actor.StandsFor) is { } party && party.Signatory == actor.Id ? party.Partner : null;

    /// <summary>The same, or the party whose signatory delegated the version before the parties to this person.</summary>
    public static SigningRight? SignsNow(this Actor actor, Charter charter, IEnumerable<SignatureDelegation> delegations, DateOnly today)
    {
        if (actor.SignsFor(charter) is { } own)
        {
            return new SigningRight(own, null);
        }

        if (!actor.May(Permission.SignCharters) || charter is not { Stage: Stage.InReview, CurrentVersion: { } version } || charter.PartyOf(actor.StandsFor) is not { } party)
        {
            return null;
        }

        var delegation = delegations.FirstOrDefault(d => d.Charter == charter.Id && d.Partner == party.Partner && d.Covers(charter, actor.Id, version, today));
        return delegation is null ? null : new SigningRight(party.Partner, delegation);
    }
}
