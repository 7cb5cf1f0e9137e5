using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Which partners exist for whom: all for officers and executives; for others their own and those that stand in a
/// charter within their reach. Facts and stakes exist for others only where their own partner is one side.
/// </summary>
internal static class PartnerReach
{
    /// <summary>Events about two partners, or for one alone: others learn of them only where their own partner is concerned.</summary>
    public static readonly string[] BetweenTwo =
    [
        nameof(StakeRecorded), nameof(StakeCorrected), nameof(StakeEnded), nameof(StakeRemoved),
        nameof(RelationFactRecorded), nameof(RelationFactRemoved),
        nameof(LookedAsPartner), nameof(StoppedLookingAsPartner),
    ];

    public static IQueryable<Partner> PartnersReachableBy(this OfficeDbContext db, Actor actor)
    {
        if (actor.SeesWholeOffice)
        {
            return db.Partners;
        }

        if (actor.StandsFor is not { } own)
        {
            return db.Partners.Where(_ => false);
        }

        var shared = db.Charters.ReachableBy(actor).SelectMany(c => c.Parties).Select(p => p.Partner);
        // One set, looked up partner by partner; "own or shared" would walk through all that there are.
        var reach = db.Partners.Where(p => p.Id == own).Select(p => p.Id).Union(shared);
        return db.Partners.Where(p => reach.Contains(p.Id));
    }

    public static IQueryable<RelationFact> ReachableBy(this IQueryable<RelationFact> facts, Actor actor) =>
        actor.SeesWholeOffice ? facts : facts.Where(f => f.Partner == actor.StandsFor || f.Counterpart == actor.StandsFor);

    /// <summary>Whether a matter between these two is the actor's to see.</summary>
    public static bool SeesBetween(this Actor actor, PartnerId one, PartnerId other) =>
        actor.SeesWholeOffice || actor.StandsFor == one || actor.StandsFor == other;
}
