using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Which charters exist for whom: all for officers and executives, for others those in which their partner is a party.</summary>
internal static class CharterReach
{
    /// <summary>The partner whose private notes the actor keeps: its own managers', and nobody's who only looks as that partner.</summary>
    public static PartnerId? KeepsNotesOf(this Actor actor) =>
        actor.LooksAs is null && actor.Roles.HasFlag(Roles.PartnerManager) ? actor.StandsFor : null;

    public static IQueryable<PartyNote> KeptBy(this IQueryable<PartyNote> notes, Actor actor) =>
        actor.KeepsNotesOf() is { } own ? notes.Where(n => n.Partner == own) : notes.Where(_ => false);

    public static IQueryable<Charter> ReachableBy(this IQueryable<Charter> charters, Actor actor)
    {
        if (actor.SeesWholeOffice)
        {
            return charters;
        }

        var partner = actor.StandsFor;
        return partner is null
            ? charters.Where(_ => false)
            : charters.Where(c => c.Parties.Any(p => p.Partner == partner.Value));
    }
}
