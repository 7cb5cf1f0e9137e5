using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>Places outcomes in their tree, one at a time.</summary>
internal static class OutcomeTree
{
    /// <summary>Places an outcome; false when the parent is unknown.</summary>
    public static async Task<bool> PlaceAsync(this OfficeDbContext db, Outcome outcome, OutcomeId? parent, CancellationToken ct)
    {
        if (parent == outcome.Parent)
        {
            return true;
        }

        // Two people who put A under B and B under A at once would each see no cycle.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('outcome tree', 2))", ct);
        var parents = await db.Outcomes.Select(o => new { o.Id, o.Parent }).ToDictionaryAsync(o => o.Id, o => o.Parent, ct);
        if (parent is { } known && !parents.ContainsKey(known))
        {
            return false;
        }

        var above = new HashSet<OutcomeId>();
        for (var at = parent; at is { } here && above.Add(here); at = parents.GetValueOrDefault(here))
        {
        }

        outcome.PlaceUnder(parent, above);
        return true;
    }
}
