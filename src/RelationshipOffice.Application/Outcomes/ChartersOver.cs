using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>Which contributors to an outcome are closed or withdrawn, so that what they owed counts no more.</summary>
internal static class ChartersOver
{
    public static IQueryable<Charter> ThatAreOver(this IQueryable<Charter> charters) =>
        charters.Where(c => c.Stage == Stage.Closed || c.Stage == Stage.Withdrawn);

    public static Task<List<CharterId>> ChartersOverAsync(this OfficeDbContext db, Outcome outcome, CancellationToken ct)
    {
        var contributors = outcome.Contributions.Select(c => c.Charter).ToList();
        return db.Charters.ThatAreOver().Where(c => contributors.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
    }
}
