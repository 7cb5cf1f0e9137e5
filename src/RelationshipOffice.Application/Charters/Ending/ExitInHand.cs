using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>The exit of a charter with it, both held until the commit.</summary>
internal sealed record ExitInHand(Charter Charter, CharterExit Exit)
{
    public static async Task<ExitInHand?> TakeAsync(OfficeDbContext db, CharterExitId id, Actor actor, CancellationToken ct)
    {
        var charterOf = await db.CharterExits.Where(e => e.Id == id).Select(e => (CharterId?)e.Charter).SingleOrDefaultAsync(ct);
        return charterOf is { } known && await db.TakeAsync(known, actor, ct) is { } charter
            ? new ExitInHand(charter, await db.CharterExits.SingleAsync(e => e.Id == id, ct))
            : null;
    }

    /// <summary>The same with one of its duties.</summary>
    public static async Task<(ExitInHand Hand, ExitTask Task)?> TakeAsync(OfficeDbContext db, ExitTaskId id, Actor actor, CancellationToken ct)
    {
        var exitOf = await db.ExitTasks.Where(t => t.Id == id).Select(t => (CharterExitId?)t.Exit).SingleOrDefaultAsync(ct);
        return exitOf is { } known && await TakeAsync(db, known, actor, ct) is { } hand
            ? (hand, await db.ExitTasks.SingleAsync(t => t.Id == id, ct))
            : null;
    }
}
