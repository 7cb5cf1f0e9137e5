using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Takes a delegation of one's signature back. Refuses everybody but who gave it, and one that was used up or taken back
/// (<c>charter.delegation_of_signature.ended</c>): what was signed by it stands.
/// </summary>
[Requires(Permission.SignCharters)]
public sealed class RevokeDelegation : Command<Done>
{
    public required CharterId Charter { get; init; }

    public required SignatureDelegationId Delegation { get; init; }
}

internal sealed class RevokeDelegationHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RevokeDelegation, Done>
{
    public async Task<Result<Done>> HandleAsync(RevokeDelegation request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var delegation = await db.SignatureDelegations.SingleOrDefaultAsync(d => d.Id == request.Delegation && d.Charter == charter.Id, ct);
        if (delegation is null)
        {
            return OfficeErrors.NotFound;
        }

        delegation.Revoke(actor.Id, clock.Today);
        return Done.Value;
    }
}
