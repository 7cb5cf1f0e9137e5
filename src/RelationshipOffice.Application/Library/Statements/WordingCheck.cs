using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Library;

/// <summary>Whether the library has what somebody says was taken from it.</summary>
internal static class WordingCheck
{
    public static async Task<bool> HasWordingAsync(this OfficeDbContext db, LibrarySource source, CancellationToken ct) =>
        (await db.LibraryEditions.AsNoTracking().SingleOrDefaultAsync(e => e.Statement == source.Statement && e.Number == source.Edition, ct))
            ?.Terms.WordingOf(source.Choice) is not null;
}
