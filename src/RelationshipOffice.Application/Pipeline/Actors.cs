using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>Reads who somebody is and what they may do at this moment; nothing of it is kept between use cases.</summary>
internal sealed class Actors(OfficeDbContext db)
{
    /// <summary>The actor, or null when the sign-in is no longer good: suspended, signed out everywhere, unknown.</summary>
    public async Task<Actor?> FindAsync(Identity? identity, CancellationToken ct)
    {
        if (identity is null)
        {
            return Actor.Visitor;
        }

        var found = await db.People
            .Where(p => p.Id == identity.Person && !p.IsSuspended)
            .Select(p => new
            {
                p.Name,
                p.Roles,
                p.StandsFor,
                Stamp = db.Users.Where(u => u.Id == identity.Person.Value).Select(u => u.SecurityStamp).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return found is null || (identity.Stamp is { } stamp && stamp != found.Stamp)
            ? null
            : new Actor(identity.Person, found.Name, found.Roles, found.StandsFor, identity.Address);
    }
}
