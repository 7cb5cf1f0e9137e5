using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>A decision with its charter and all that the parties have said, under the lock of the charter's chain.</summary>
internal sealed record DecisionInHand(Charter Charter, Decision Decision, List<DecisionPosition> Positions)
{
    public IReadOnlyCollection<Voice> Voices => [.. Positions.Select(p => p.Voice)];

    /// <summary>The decision in reach by its charter; a mere invitation does not give it.</summary>
    public static async Task<DecisionInHand?> TakeAsync(OfficeDbContext db, DecisionId id, Actor actor, CancellationToken ct)
    {
        var charterId = await db.Decisions.Where(d => d.Id == id).Select(d => (CharterId?)d.Charter).FirstOrDefaultAsync(ct);
        if (charterId is not { } known || await db.TakeAsync(known, actor, ct) is not { } charter)
        {
            return null;
        }

        var decision = await db.Decisions.SingleAsync(d => d.Id == id, ct);
        return new DecisionInHand(charter, decision, await db.DecisionPositions.Where(p => p.Decision == id).ToListAsync(ct));
    }
}
