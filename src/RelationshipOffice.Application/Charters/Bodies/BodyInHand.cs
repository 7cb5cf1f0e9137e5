using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>A body with its charter, both held until the commit.</summary>
internal sealed record BodyInHand(Charter Charter, Body Body)
{
    public static async Task<BodyInHand?> TakeAsync(OfficeDbContext db, BodyId id, Actor actor, CancellationToken ct)
    {
        var charterOf = await db.Bodies.Where(b => b.Id == id).Select(b => (CharterId?)b.Charter).SingleOrDefaultAsync(ct);
        return charterOf is { } known && await db.TakeAsync(known, actor, ct) is { } charter
            ? new BodyInHand(charter, await db.Bodies.SingleAsync(b => b.Id == id, ct))
            : null;
    }

    /// <summary>The body that a form names, of this charter; an id from elsewhere is none.</summary>
    public static async Task<Body?> FindAsync(OfficeDbContext db, CharterId charter, BodyId? id, CancellationToken ct)
    {
        var found = id is { } known ? await db.Bodies.SingleOrDefaultAsync(b => b.Id == known && b.Charter == charter, ct) : null;
        Rule.Guard(id is null || found is not null, BodyErrors.Unknown);
        return found;
    }
}
