using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Reads the structured sections of a charter.</summary>
internal sealed class StructureReader(OfficeDbContext db)
{
    public async Task<CharterStructure> ReadAsync(CharterId charter, CancellationToken ct)
    {
        var bodies = await db.Bodies.AsNoTracking().Where(b => b.Charter == charter && !b.IsDissolved).ToListAsync(ct);
        var items = await db.OpenBook.AsNoTracking().Where(i => i.Charter == charter && !i.IsDropped).ToListAsync(ct);
        return new CharterStructure(
            [.. bodies.OrderBy(b => b.Level).ThenBy(b => b.Id.Value)],
            [.. items.OrderBy(i => i.IsPrivate).ThenBy(i => i.Id.Value)],
            await db.Ladders.AsNoTracking().SingleOrDefaultAsync(l => l.Charter == charter, ct),
            await db.ReviewPlans.AsNoTracking().SingleOrDefaultAsync(p => p.Charter == charter, ct),
            await db.ExitPlans.AsNoTracking().SingleOrDefaultAsync(p => p.Charter == charter, ct))
        {
            Value = await db.Values.AsNoTracking().SingleOrDefaultAsync(v => v.Charter == charter, ct),
            GainShare = await db.GainShares.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(s => s.Charter == charter, ct),
        };
    }
}
