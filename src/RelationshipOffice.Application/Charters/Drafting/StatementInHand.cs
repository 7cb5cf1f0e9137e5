using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>A statement with its charter, both held until the commit.</summary>
internal sealed record StatementInHand(Charter Charter, Statement Statement)
{
    public static async Task<StatementInHand?> TakeAsync(OfficeDbContext db, StatementId id, Actor actor, CancellationToken ct)
    {
        var charterOf = await db.Statements.Where(s => s.Id == id).Select(s => (CharterId?)s.Charter).SingleOrDefaultAsync(ct);
        return charterOf is { } known && await db.TakeAsync(known, actor, ct) is { } charter
            ? new StatementInHand(charter, await db.Statements.SingleAsync(s => s.Id == id, ct))
            : null;
    }
}
