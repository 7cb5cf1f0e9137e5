using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>Lets a suspended person sign in again (<c>person.suspended.not</c> if there is nothing to lift).</summary>
[Requires(Permission.AdministerPeople)]
public sealed class ReinstatePerson : Command<Done>, IVersioned
{
    public required PersonId Person { get; init; }

    public required uint Version { get; set; }
}

internal sealed class ReinstatePersonHandler(OfficeDbContext db) : IHandler<ReinstatePerson, Done>
{
    public async Task<Result<Done>> HandleAsync(ReinstatePerson request, Actor actor, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Id == request.Person, ct) is not { } person)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(person, request.Version);
        person.Reinstate();
        return Done.Value;
    }
}
