using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Application.Library;

/// <summary>How a command takes a library statement in hand: with its newest edition, which is all that a change needs.</summary>
internal static class LibraryInHand
{
    public static async Task<LibraryStatement?> TakeAsync(this OfficeDbContext db, LibraryStatementId id, CancellationToken ct)
    {
        var statement = await db.LibraryStatements.SingleOrDefaultAsync(s => s.Id == id, ct);
        if (statement is not null)
        {
            await db.LibraryEditions.Where(e => e.Statement == id && e.Number == statement.Edition).LoadAsync(ct);
        }

        return statement;
    }
}
