using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>Drift signals in reach, those due first, filtered by state, rule and charter or to the reader's own, a page at a time.</summary>
[Requires(Permission.SeeCharters)]
public sealed record FindSignals(
    Slice Slice, SignalState? State = null, DriftRule? Rule = null, CharterId? Charter = null, bool IsMine = false) : IQuery<Page<SignalRow>>;

internal sealed class FindSignalsHandler(OfficeDbContext db) : IHandler<FindSignals, Page<SignalRow>>
{
    public async Task<Result<Page<SignalRow>>> HandleAsync(FindSignals request, Actor actor, CancellationToken ct)
    {
        var owner = request.IsMine ? actor.Id : (PersonId?)null;
        var found = db.SignalsFor(actor).AsNoTracking()
            .Where(s => (request.State == null || s.State == request.State) && (request.Rule == null || s.Rule == request.Rule)
                && (request.Charter == null || s.Charter == request.Charter) && (owner == null || s.Owner == owner));
        var slice = request.Slice == default ? new Slice(1, 25) : request.Slice;
        // States are kept by name: open ones first, then by the day they are due.
        var shown = found.OrderBy(s => s.State == SignalState.Open ? 0 : 1).ThenBy(s => s.DueOn).ThenBy(s => s.Id);
        return await db.Rows(shown, actor).PageAsync(found, slice, ct);
    }
}
