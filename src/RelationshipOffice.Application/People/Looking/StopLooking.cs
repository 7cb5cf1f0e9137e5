using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>Goes back to the own view; who has it already stays there.</summary>
[Requires(Permission.UseTheOffice, WhileLooking = true)]
public sealed class StopLooking : Command<Done>;

internal sealed class StopLookingHandler(OfficeDbContext db) : IHandler<StopLooking, Done>
{
    public async Task<Result<Done>> HandleAsync(StopLooking request, Actor actor, CancellationToken ct)
    {
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == actor.Session && s.Person == actor.Id, ct) is { LooksAs: { } partner } session)
        {
            session.LooksAs = null;
            (await db.People.SingleAsync(p => p.Id == actor.Id, ct)).StopLookingAs(partner);
        }

        return Done.Value;
    }
}
