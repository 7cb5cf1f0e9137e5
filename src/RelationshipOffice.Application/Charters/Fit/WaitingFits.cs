using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Open strategic fit assessments that wait for the reader: for the answers of the own side, or for the office to conclude.</summary>
internal static class WaitingFits
{
    public static async Task<IEnumerable<WaitingItem>> WaitingFitsAsync(this OfficeDbContext db, Actor actor, CancellationToken ct)
    {
        var open = await (
            from charter in db.Charters.AsNoTracking().ReachableBy(actor)
            join assessment in db.FitAssessments on charter.Id equals assessment.Charter
            where assessment.ConcludedOn == null
            select new
            {
                charter,
                assessment.OpenedOn,
                Answered = db.FitAnswers.Where(a => a.Assessment == assessment.Id).Select(a => a.Party).Distinct().ToList(),
            }).ToListAsync(ct);
        return open.SelectMany(o => SentencesFor(o.charter, o.Answered.ToHashSet(), actor).Select(s => new WaitingItem(
            s.Kind, o.charter.Id, o.charter.Code, o.charter.Title, s.Sentence, new DateTimeOffset(o.OpenedOn, TimeOnly.MinValue, TimeSpan.Zero))));
    }

    private static IEnumerable<(Wait Kind, string Sentence)> SentencesFor(Charter charter, HashSet<Domain.Common.PartnerId> answered, Actor actor)
    {
        if (actor.TakesPositionsFor(charter) is { } own && !answered.Contains(own))
        {
            yield return (Wait.AnswerFit, "A strategic fit assessment waits for the answers of your side.");
        }

        if (actor.May(Permission.MoveCharters) && charter.Parties.All(p => answered.Contains(p.Partner)))
        {
            yield return (Wait.ConcludeFit, "Every party has answered the strategic fit assessment. Look at the gaps and conclude it.");
        }
    }
}
