using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// All observations of one measure, latest first and one page at a time, the corrected ones among them, or only one of them; a
/// measure out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeOutcomes)]
public sealed record FindObservations(MeasureId Measure, Slice Slice, ObservationId? Only = null) : IQuery<Page<ObservationRow>>;

internal sealed class FindObservationsHandler(OfficeDbContext db) : IHandler<FindObservations, Page<ObservationRow>>
{
    public async Task<Result<Page<ObservationRow>>> HandleAsync(FindObservations request, Actor actor, CancellationToken ct)
    {
        if (!await db.MeasuresFor(actor).AnyAsync(m => m.Id == request.Measure, ct))
        {
            return OfficeErrors.NotFound;
        }

        var all = db.Observations.AsNoTracking().Where(o => o.Measure == request.Measure && (request.Only == null || o.Id == request.Only));
        var page = await all.LatestFirst().PageAsync(all, request.Slice, ct);
        var names = await db.NamesOfAuthorsAsync(actor, [.. page.Rows.Select(o => o.Author).Distinct()], ct);
        return new Page<ObservationRow>([.. page.Rows.Select(o => o.AsRow(actor, names))], page.Total);
    }
}
