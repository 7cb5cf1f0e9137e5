using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Reads the database's clock and the last entry of a charter's chain; its lock must be held.</summary>
internal sealed class ChainHead(OfficeDbContext db)
{
    public async Task<(DateTimeOffset Now, string Head)> ReadAsync(CharterId charter, CancellationToken ct)
    {
        var now = await db.Database.SqlQuery<DateTimeOffset>($"select clock_timestamp() as \"Value\"").SingleAsync(ct);
        var head = await db.Activity
            .Where(a => a.SubjectKind == SubjectKind.Charter && a.SubjectId == charter.Value)
            .OrderByDescending(a => a.Sequence).Select(a => a.Hash).FirstOrDefaultAsync(ct);
        return (now, Convert.ToHexStringLower(head ?? ActivityChain.Beginning));
    }
}
