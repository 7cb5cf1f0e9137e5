using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>Brings an archived partner back into the directory as it was; one that is not archived stays as it is.</summary>
[Requires(Permission.KeepPartners)]
public sealed class RestorePartner : Command<Done>
{
    // No version: undoing an archive is right whatever happened in between, and the toast's button must not fail.
    public required PartnerId Partner { get; init; }
}

internal sealed class RestorePartnerHandler(OfficeDbContext db) : IHandler<RestorePartner, Done>
{
    public async Task<Result<Done>> HandleAsync(RestorePartner request, Actor actor, CancellationToken ct)
    {
        var partner = await db.PartnersReachableBy(actor).SingleOrDefaultAsync(p => p.Id == request.Partner, ct);
        if (partner is null)
        {
            return OfficeErrors.NotFound;
        }

        partner.Restore();
        return Done.Value;
    }
}
