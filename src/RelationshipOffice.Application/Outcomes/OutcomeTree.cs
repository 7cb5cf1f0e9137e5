using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>Places outcomes in their tree, one at a time.</summary>
internal static class OutcomeTree
{
    /// <summary>Places an outcome with its weight there; false when the parent is unknown.</summary>
    public static async Task<bool> PlaceAsync(this OfficeDbContext db, Outcome outcome, IOutcomeFields fields, CancellationToken ct)
    {
        var (parent, weight) = (fields.Parent, fields.Weight is { } points ? Percent.Of(points, nameof(fields.Weight)) : (Percent?)null);
        if ((parent, weight) == (outcome.Parent, outcome.Weight))
        {
            return true;
        }

        // Two people who put A under B and B under A at once would each see no cycle.
        db.Ahead.Lock("outcome tree", 2);
        var all = await db.Outcomes.Select(o => new { o.Id, o.Parent, o.Weight }).ToListAsync(ct);
        var parents = all.ToDictionary(o => o.Id, o => o.Parent);
        if (parent is { } known && !parents.ContainsKey(known))
        {
            return false;
        }

        var above = new HashSet<OutcomeId>();
        for (var at = parent; at is { } here && above.Add(here); at = parents.GetValueOrDefault(here))
        {
        }

        outcome.PlaceUnder(
            parent, above, weight, parent is null ? 0 : all.Where(o => o.Parent == parent && o.Id != outcome.Id).Sum(o => o.Weight?.Value ?? 0));
        return true;
    }
}
