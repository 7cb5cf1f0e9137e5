using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Whether a value that is about to be recorded looks like a slip (see <see cref="Doubt"/>), so that a form asks before it
/// sends. A measure out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.RecordObservations)]
public sealed record GetDoubt(MeasureId Measure, decimal Value) : IQuery<DoubtedValue>;

/// <summary>The question to ask; none when nothing is odd.</summary>
public sealed record DoubtedValue(string? Sentence);

internal sealed class GetDoubtHandler(OfficeDbContext db) : IHandler<GetDoubt, DoubtedValue>
{
    public async Task<Result<DoubtedValue>> HandleAsync(GetDoubt request, Actor actor, CancellationToken ct)
    {
        var measure = await db.MeasuresFor(actor).AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.Measure, ct);
        if (measure is null)
        {
            return OfficeErrors.NotFound;
        }

        var rollup = await db.Set<MeasureRollup>().AsNoTracking().SingleOrDefaultAsync(r => r.Measure == measure.Id, ct);
        return new DoubtedValue(Doubt.About(request.Value, measure.Line, rollup?.Course.Last));
    }
}
