using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>A strategic fit assessment with its charter, both held until the commit.</summary>
internal sealed record FitInHand(Charter Charter, FitAssessment Assessment)
{
    public static async Task<FitInHand?> TakeAsync(OfficeDbContext db, FitAssessmentId id, Actor actor, CancellationToken ct)
    {
        var charterOf = await db.FitAssessments.Where(a => a.Id == id).Select(a => (CharterId?)a.Charter).SingleOrDefaultAsync(ct);
        return charterOf is { } known && await db.TakeAsync(known, actor, ct) is { } charter
            ? new FitInHand(charter, await db.FitAssessments.SingleAsync(a => a.Id == id, ct))
            : null;
    }
}
