using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Who may do what in a parking lot (domain guide §4 and §8); pages and handlers ask the same questions.</summary>
internal static class ParkingRights
{
    /// <summary>Raise questions and open them again: every party, and the office that keeps the register.</summary>
    public static bool MayUseParkingLot(this Actor actor, Charter charter) =>
        actor.TakesPositionsFor(charter) is not null || actor.MayRecordForOthers();

    /// <summary>Write down how a question was settled, or give it to another: the party that sees to it, or the office.</summary>
    public static bool MaySettle(this Actor actor, Charter charter, PartnerId? owner) =>
        actor.MayRecordForOthers() || (owner is not null && actor.TakesPositionsFor(charter) == owner);
}

/// <summary>A parked question with its charter, both held until the commit.</summary>
internal sealed record ParkedInHand(Charter Charter, ParkedQuestion Question)
{
    public static async Task<ParkedInHand?> TakeAsync(OfficeDbContext db, ParkedQuestionId id, Actor actor, CancellationToken ct)
    {
        var charterOf = await db.ParkedQuestions.Where(q => q.Id == id).Select(q => (CharterId?)q.Charter).SingleOrDefaultAsync(ct);
        return charterOf is { } known && await db.TakeAsync(known, actor, ct) is { } charter
            ? new ParkedInHand(charter, await db.ParkedQuestions.SingleAsync(q => q.Id == id, ct))
            : null;
    }
}
