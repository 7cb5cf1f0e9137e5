using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Whom the reader may invite to a decision of this charter for a function: an officer people of its parties, of the own
/// organisation and of internal units, a partner manager people of the own party.
/// </summary>
[Requires(Permission.InviteFunctions)]
public sealed record FindInvitees(CharterId Charter) : IQuery<Page<Invitee>>;

/// <summary>A person who can speak for a function.</summary>
public sealed record Invitee(PersonId Id, string Name, string Partner, BusinessFunction? Function);

internal sealed class FindInviteesHandler(OfficeDbContext db) : IHandler<FindInvitees, Page<Invitee>>
{
    public async Task<Result<Page<Invitee>>> HandleAsync(FindInvitees request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var people = await db.InviteesFor(charter, actor).OrderBy(p => p.Name)
            .Select(p => new Invitee(p.Id, p.Name, db.Partners.Where(x => x.Id == p.StandsFor).Select(x => x.Name).First(), p.Function))
            .ToListAsync(ct);
        return new Page<Invitee>(people, people.Count);
    }
}

internal static class Invitees
{
    public static IQueryable<Person> InviteesFor(this OfficeDbContext db, Charter charter, Actor actor)
    {
        var parties = charter.Parties.Select(p => p.Partner).ToList();
        var own = actor.StandsFor ?? default;
        var people = db.People.Where(p => !p.IsSuspended && p.StandsFor != null);
        return actor.Roles.HasFlag(Roles.Officer)
            ? people.Where(p => parties.Contains(p.StandsFor!.Value)
                || db.Partners.Any(x => x.Id == p.StandsFor && (x.Kind == PartnerKind.OwnOrganisation || x.Kind == PartnerKind.InternalUnit)))
            : people.Where(p => p.StandsFor == own);
    }
}
