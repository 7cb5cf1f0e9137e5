using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// One measure by itself, so that a value is entered in a minute (domain guide §5): how it stands, its course, and the source
/// that the reader named last. A measure out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeOutcomes)]
public sealed record GetMeasure(MeasureId Measure) : IQuery<MeasureView>;

/// <summary>The measure, the outcome that it belongs to, and the source that this person named for it last.</summary>
public sealed record MeasureView(OutcomeId Outcome, string OutcomeTitle, MeasureDetails Measure, string LastSource);

internal sealed class GetMeasureHandler(OfficeDbContext db, OfficeClock clock) : IHandler<GetMeasure, MeasureView>
{
    public async Task<Result<MeasureView>> HandleAsync(GetMeasure request, Actor actor, CancellationToken ct)
    {
        var outcome = await db.OutcomesFor(actor).AsNoTracking()
            .SingleOrDefaultAsync(o => db.MeasuresFor(actor).Any(m => m.Id == request.Measure && m.Outcome == o.Id), ct);
        if (outcome is null)
        {
            return OfficeErrors.NotFound;
        }

        var measure = (await new MeasureReader(db, actor, clock.Today).ReadAsync(outcome, ct, request.Measure)).Single();
        var source = await db.Observations.Where(o => o.Measure == request.Measure && o.Author == actor.Id)
            .OrderByDescending(o => o.Id).Select(o => o.Source).FirstOrDefaultAsync(ct);
        return new MeasureView(outcome.Id, outcome.Title, measure, source ?? "");
    }
}
