using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>Drift signals in reach, those due first, filtered by state, rule, charter and owner, a page at a time.</summary>
[Requires(Permission.SeeCharters)]
public sealed record FindSignals(
    Slice Slice, SignalState? State = null, DriftRule? Rule = null, CharterId? Charter = null, PersonId? Owner = null) : IQuery<Page<SignalRow>>;

/// <summary>A signal with its fact and threshold, and what became of it.</summary>
/// <param name="MayAnswer">Whether the reader may accept, explain, dismiss or assign it now.</param>
public sealed record SignalRow(
    DriftSignalId Id, uint Version, DriftRule Rule, CharterId Charter, string Code, string Title, string Sentence, DateOnly FactOn, string Source,
    string Threshold, string ThresholdSource, GovernanceType? Suggested, PersonId? Owner, string? OwnerName, DateOnly FoundOn, DateOnly DueOn,
    SignalState State, string Reason, DateOnly? ExplainedUntil, string? Request, bool MayAnswer);

internal sealed class FindSignalsHandler(OfficeDbContext db) : IHandler<FindSignals, Page<SignalRow>>
{
    public async Task<Result<Page<SignalRow>>> HandleAsync(FindSignals request, Actor actor, CancellationToken ct)
    {
        var found = db.SignalsFor(actor).AsNoTracking()
            .Where(s => (request.State == null || s.State == request.State) && (request.Rule == null || s.Rule == request.Rule)
                && (request.Charter == null || s.Charter == request.Charter) && (request.Owner == null || s.Owner == request.Owner));
        var total = await found.CountAsync(ct);
        var slice = request.Slice == default ? new Slice(1, 25) : request.Slice;
        var may = actor.MayAnswerSignals();
        // States are kept by name: open ones first, then by the day they are due.
        var rows = await found.OrderBy(s => s.State == SignalState.Open ? 0 : 1).ThenBy(s => s.DueOn).ThenBy(s => s.Id)
            .Skip(slice.Skip).Take(slice.Take)
            .Join(db.Charters, s => s.Charter, c => c.Id, (s, c) => new SignalRow(
                s.Id, s.Version, s.Rule, s.Charter, c.Code, c.Title, s.Sentence, s.FactOn, s.Source, s.Threshold, s.ThresholdSource, s.Suggested,
                s.Owner, db.People.Where(p => p.Id == s.Owner).Select(p => p.Name).FirstOrDefault(), s.FoundOn, s.DueOn, s.State, s.Reason,
                s.ExplainedUntil, db.AlignmentRequests.Where(r => r.Id == s.Request).Select(r => r.Title).FirstOrDefault(),
                may && s.State == SignalState.Open))
            .ToListAsync(ct);
        return new Page<SignalRow>(rows, total);
    }
}
