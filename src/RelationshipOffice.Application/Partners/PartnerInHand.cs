using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Partners;

/// <summary>A partner within reach, taken to be changed as it was seen: where it is newer by then, saving is a conflict.</summary>
internal static class PartnerInHand
{
    public static async Task<Partner?> TakeAsync(this OfficeDbContext db, PartnerId id, uint seen, Actor actor, CancellationToken ct)
    {
        var partner = await db.PartnersReachableBy(actor).SingleOrDefaultAsync(p => p.Id == id, ct);
        if (partner is not null)
        {
            OfficeDbContext.Expect(partner, seen);
        }

        return partner;
    }
}
