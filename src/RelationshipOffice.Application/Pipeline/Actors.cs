using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>Reads who somebody is and what they may do at this moment; what is kept of it, and how long, is told by <see cref="ActorOfRequest"/>.</summary>
internal sealed class Actors(OfficeDbContext db, OfficeOptions options, OfficeClock clock)
{
    /// <summary>The actor, or null when the sign-in is no longer good: suspended, signed out everywhere, unknown.</summary>
    public async Task<Actor?> FindAsync(Identity? identity, CancellationToken ct)
    {
        if (identity is null)
        {
            return Actor.Visitor;
        }

        var now = clock.Now;
        var found = await db.People
            .Where(p => p.Id == identity.Person && !p.IsSuspended && (!p.IsDemo || options.IsDemo))
            .Select(p => new
            {
                p.Name,
                p.Roles,
                p.StandsFor,
                Party = db.Partners.Where(n => n.Id == p.StandsFor).Select(n => n.Name).FirstOrDefault(),
                Stamp = db.Users.Where(u => u.Id == identity.Person.Value).Select(u => u.SecurityStamp).FirstOrDefault(),
                HasSession = identity.Session == null
                    || db.Sessions.Any(s => s.Id == identity.Session && s.Person == p.Id && s.EndedAt == null && s.EndsAt > now),
                LooksAs = db.Sessions.Where(s => s.Id == identity.Session).Select(s => s.LooksAs).FirstOrDefault(),
                Looked = db.Sessions.Where(s => s.Id == identity.Session)
                    .Select(s => db.Partners.Where(n => n.Id == s.LooksAs).Select(n => n.Name).FirstOrDefault()).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null || !found.HasSession || (identity.Stamp is { } stamp && stamp != found.Stamp))
        {
            return null;
        }

        var actor = new Actor(identity.Person, found.Name, found.Roles, found.StandsFor, identity.Address, identity.Session)
        {
            Party = found.Party,
        };
        // Who is no longer of the office looks as nobody, whatever the session says.
        return found.LooksAs is { } partner && actor.May(Permission.LookAsPartner) ? actor.Looking(partner, found.Looked) : actor;
    }
}
