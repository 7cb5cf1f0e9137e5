using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>How a command takes a charter in hand.</summary>
internal static class CharterLock
{
    // Nearly every command on a charter begins with it.
    private static readonly Func<OfficeDbContext, CharterId, CancellationToken, Task<Charter?>> ReadAny = EF.CompileAsyncQuery(
        (OfficeDbContext db, CharterId id, CancellationToken _) => db.Charters.SingleOrDefault(c => c.Id == id));

    /// <summary>
    /// The charter in reach of the actor, with the lock of its chain held until the commit: freezing a text, changing it
    /// and signing it happen one after the other, and each sees what the one before it saved.
    /// </summary>
    public static async Task<Charter?> TakeAsync(this OfficeDbContext db, CharterId id, Actor actor, CancellationToken ct)
    {
        // The same lock as that of the activity chain, taken before reading instead of before writing.
        db.LockChain(new Subject(SubjectKind.Charter, id.Value));
        return actor.SeesWholeOffice ? await ReadAny(db, id, ct) : await db.Charters.ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == id, ct);
    }
}
