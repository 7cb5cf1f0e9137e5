using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Ends the session in which it is said; a copy of its cookie opens nothing any more.</summary>
[Requires(Permission.UseTheOffice, WhileLooking = true)]
public sealed record SignOut : ICommand<Done>;

internal sealed class SignOutHandler(OfficeDbContext db, OfficeClock clock) : IHandler<SignOut, Done>
{
    public async Task<Result<Done>> HandleAsync(SignOut request, Actor actor, CancellationToken ct)
    {
        var now = clock.Now;
        await db.Sessions.Where(s => s.Id == actor.Session && s.Person == actor.Id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
        return Done.Value;
    }
}
