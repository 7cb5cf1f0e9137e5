using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// The people whom a party could send to a joint body, for those who may name them; for others, and out of reach, it is
/// <c>office.not_found</c>.
/// </summary>
[Requires(Permission.TakePositions)]
public sealed record FindStaff(CharterId Charter, PartnerId Partner) : IQuery<Page<PersonChoice>>;

internal sealed class FindStaffHandler(OfficeDbContext db) : IHandler<FindStaff, Page<PersonChoice>>
{
    public async Task<Result<Page<PersonChoice>>> HandleAsync(FindStaff request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null || !charter.IsParty(request.Partner) || !actor.MayStaff(charter, request.Partner))
        {
            return OfficeErrors.NotFound;
        }

        var people = await db.People.AsNoTracking().Where(p => p.StandsFor == request.Partner && !p.IsSuspended)
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new PersonChoice(p.Id, p.Name, p.Title)).ToListAsync(ct);
        return new Page<PersonChoice>(people, people.Count);
    }
}
