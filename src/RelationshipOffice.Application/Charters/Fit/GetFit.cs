using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// The strategic fit assessments of a charter: answers of all sides with middle and spread, benefit factors, structural risks,
/// gaps to bridge, and what is missing (domain guide §6). A party sees the answers of others once it has answered itself, so
/// that nobody answers after the other side. Out of reach there are none.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetFit(CharterId Charter) : IQuery<FitDetails>;

internal sealed class GetFitHandler(OfficeDbContext db) : IHandler<GetFit, FitDetails>
{
    public async Task<Result<FitDetails>> HandleAsync(GetFit request, Actor actor, CancellationToken ct)
    {
        if (await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var assessments = await db.FitAssessments.AsNoTracking().Where(a => a.Charter == charter.Id).ToListAsync(ct);
        var answers = (await (
            from answer in db.FitAnswers.AsNoTracking()
            join person in db.People on answer.GivenBy equals person.Id
            where answer.Charter == charter.Id
            orderby answer.Id
            select new { answer, person.Name }).ToListAsync(ct)).ToLookup(a => a.answer.Assessment, a => new GivenAnswers(a.answer, a.Name));
        var names = await CharterNames.ReadAsync(db, charter, ct);
        var lines = (await db.ThresholdsAsync(ct)).Set.Fit;
        return new FitDetails(
            charter.Id,
            [
                .. assessments.OrderByDescending(a => a.IsOpen).ThenByDescending(a => a.ConcludedOn).ThenByDescending(a => a.Id.Value)
                    .Select(a => FitView.Of(a, charter, [.. answers[a.Id]], names, actor, lines)),
            ],
            MayOpen: actor.May(Permission.DraftCharters) && !charter.IsOver);
    }
}
