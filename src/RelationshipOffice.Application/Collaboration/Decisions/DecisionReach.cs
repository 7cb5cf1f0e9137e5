using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Which decisions exist for whom: those of the charters in reach, and, alone among all others, those to which the person
/// was invited for a function.
/// </summary>
internal static class DecisionReach
{
    public static IQueryable<Decision> DecisionsFor(this OfficeDbContext db, Actor actor)
    {
        var charters = db.Charters.ReachableBy(actor).Select(c => c.Id);
        return db.Decisions.Where(d => charters.Contains(d.Charter)
            || db.FunctionalPositions.Any(f => f.Decision == d.Id && f.Person == actor.Id));
    }

    /// <summary>Without those that are only reached by an invitation.</summary>
    public static IQueryable<Decision> DecisionsOfChartersFor(this OfficeDbContext db, Actor actor)
    {
        var charters = db.Charters.ReachableBy(actor).Select(c => c.Id);
        return db.Decisions.Where(d => charters.Contains(d.Charter));
    }
}
