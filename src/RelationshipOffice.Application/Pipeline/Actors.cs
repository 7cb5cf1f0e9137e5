using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>Reads who somebody is and what they may do at this moment; what is kept of it, and how long, is told by <see cref="ActorOfRequest"/>.</summary>
internal sealed class Actors(OfficeDbContext db, OfficeOptions options, OfficeClock clock)
{
    // Asked by every use case: compiled once, for making its statement from the expression costs more than the answer.
    private static readonly Func<OfficeDbContext, PersonId, Guid, Guid?, bool, DateTimeOffset, CancellationToken, Task<Known?>> Read = EF.CompileAsyncQuery(
        (OfficeDbContext db, PersonId person, Guid user, Guid? session, bool isDemo, DateTimeOffset now, CancellationToken _) => db.People
            .Where(p => p.Id == person && !p.IsSuspended && (!p.IsDemo || isDemo))
            .Select(p => new Known
            {
                Name = p.Name,
                Roles = p.Roles,
                StandsFor = p.StandsFor,
                Party = db.Partners.Where(n => n.Id == p.StandsFor).Select(n => n.Name).FirstOrDefault(),
                Stamp = db.Users.Where(u => u.Id == user).Select(u => u.SecurityStamp).FirstOrDefault(),
                HasSession = session == null
                    || db.Sessions.Any(s => s.Id == session && s.Person == p.Id && s.EndedAt == null && s.EndsAt > now),
                LooksAs = db.Sessions.Where(s => s.Id == session).Select(s => s.LooksAs).FirstOrDefault(),
                Looked = db.Sessions.Where(s => s.Id == session)
                    .Select(s => db.Partners.Where(n => n.Id == s.LooksAs).Select(n => n.Name).FirstOrDefault()).FirstOrDefault(),
            })
            .SingleOrDefault());

    /// <summary>The actor, or null when the sign-in is no longer good: suspended, signed out everywhere, unknown.</summary>
    public async Task<Actor?> FindAsync(Identity? identity, CancellationToken ct)
    {
        if (identity is null)
        {
            return Actor.Visitor;
        }

        var found = await Read(db, identity.Person, identity.Person.Value, identity.Session, options.IsDemo, clock.Now, ct);
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

    private sealed class Known
    {
        public required string Name { get; init; }

        public Roles Roles { get; init; }

        public PartnerId? StandsFor { get; init; }

        public string? Party { get; init; }

        public string? Stamp { get; init; }

        public bool HasSession { get; init; }

        public PartnerId? LooksAs { get; init; }

        public string? Looked { get; init; }
    }
}
