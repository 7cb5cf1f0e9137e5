using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>
/// Lets a person stand for another partner from now on: exactly one, or nobody yet. A partner manager stands for one
/// (<c>person.partner.missing</c>).
/// </summary>
[Requires(Permission.AdministerPeople)]
public sealed class MovePerson : Command<Done>, IVersioned
{
    public required PersonId Person { get; init; }

    public required uint Version { get; set; }

    public PartnerId? StandsFor { get; set; }
}

internal sealed class MovePersonHandler(OfficeDbContext db) : IHandler<MovePerson, Done>
{
    public async Task<Result<Done>> HandleAsync(MovePerson request, Actor actor, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Id == request.Person, ct) is not { } person)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(person, request.Version);
        if (request.StandsFor is null && person.Roles.HasFlag(Roles.PartnerManager))
        {
            return PersonErrors.PartnerNeeded;
        }

        person.Move(request.StandsFor);
        return Done.Value;
    }
}
