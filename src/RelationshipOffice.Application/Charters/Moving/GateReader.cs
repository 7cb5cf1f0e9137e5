using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>Reads what the gates must know that stands outside the charter's own record.</summary>
internal static class GateReader
{
    public static async Task<GateFacts> ReadAsync(OfficeDbContext db, Charter charter, CancellationToken ct)
    {
        var ids = charter.Parties.Select(p => p.Partner).ToList();
        var names = await db.Partners.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var hasVision = await db.Statements.AnyAsync(s => s.Charter == charter.Id && !s.IsRetired && s.Section == Section.Vision, ct);
        var objections = await (
            from position in db.Positions
            join statement in db.Statements on position.Statement equals statement.Id
            where position.Charter == charter.Id && position.Stance == Stance.Object && !statement.IsRetired
            orderby statement.Section, statement.Place
            select new OpenObjection(position.Partner, statement.Section, statement.Words, position.Wording != statement.Wording))
            .ToListAsync(ct);
        return new GateFacts(names, hasVision, objections);
    }
}
