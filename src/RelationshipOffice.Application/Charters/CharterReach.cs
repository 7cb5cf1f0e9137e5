using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>Which charters exist for whom: all for officers and executives, for others those in which their partner is a party.</summary>
internal static class CharterReach
{
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
