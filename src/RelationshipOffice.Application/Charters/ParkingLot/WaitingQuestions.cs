using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Open questions of parking lots that wait for the reader: those that the own side sees to, and for the office its own.</summary>
internal static class WaitingQuestions
{
    public static async Task<IEnumerable<WaitingItem>> WaitingQuestionsAsync(this OfficeDbContext db, Actor actor, CancellationToken ct)
    {
        var open = await (
            from charter in db.Charters.AsNoTracking().ReachableBy(actor)
            join question in db.ParkedQuestions on charter.Id equals question.Charter
            where question.Settled == null
            select new { charter, question }).ToListAsync(ct);
        return open
            .Where(o => o.charter.IsDraft && (o.question.Owner is { } owner ? actor.TakesPositionsFor(o.charter) == owner : actor.MayRecordForOthers()))
            .Select(o => new WaitingItem(
                Wait.SettleQuestion, o.charter.Id, o.charter.Code, o.charter.Title,
                $"Parking lot: “{Sentence.Excerpt(o.question.Question)}” waits for an answer"
                    + (o.question.DueOn is { } due ? FormattableString.Invariant($" by {due:d MMMM yyyy}.") : "."),
                o.question.RaisedAt, Question: o.question.Id));
    }
}
