using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>One drift signal with its fact, its line and what became of it. Out of reach is <c>office.not_found</c>.</summary>
[Requires(Permission.SeeCharters)]
public sealed record GetSignal(DriftSignalId Signal) : IQuery<SignalRow>;

/// <summary>A signal with its fact and threshold, and what became of it.</summary>
/// <param name="MayAnswer">Whether the reader may accept, explain, dismiss or assign it now.</param>
/// <param name="MayChangeType">Whether it may be accepted by a change of type: an answer under a charter in force.</param>
public sealed record SignalRow(
    DriftSignalId Id, uint Version, DriftRule Rule, CharterId Charter, string Code, string Title, string Sentence, DateOnly FactOn, string Source,
    string Threshold, string ThresholdSource, GovernanceType? Suggested, PersonId? Owner, string? OwnerName, DateOnly FoundOn, DateOnly DueOn,
    SignalState State, string Reason, DateOnly? ExplainedUntil, AlignmentRequestId? RequestId, string? Request, DecisionId? DecisionId, string? Decision,
    bool MayAnswer, bool MayChangeType);

internal sealed class GetSignalHandler(OfficeDbContext db) : IHandler<GetSignal, SignalRow>
{
    public async Task<Result<SignalRow>> HandleAsync(GetSignal request, Actor actor, CancellationToken ct) =>
        await db.Rows(db.SignalsFor(actor).AsNoTracking().Where(s => s.Id == request.Signal), actor).SingleOrDefaultAsync(ct) is { } signal
            ? signal
            : OfficeErrors.NotFound;
}

internal static class SignalRows
{
    public static IQueryable<SignalRow> Rows(this OfficeDbContext db, IQueryable<DriftSignal> signals, Actor actor)
    {
        var may = actor.MayAnswerSignals();
        return signals.Join(db.Charters, s => s.Charter, c => c.Id, (s, c) => new SignalRow(
            s.Id, s.Version, s.Rule, s.Charter, c.Code, c.Title, s.Sentence, s.FactOn, s.Source, s.Threshold, s.ThresholdSource, s.Suggested,
            s.Owner, db.People.Where(p => p.Id == s.Owner).Select(p => p.Name).FirstOrDefault(), s.FoundOn, s.DueOn, s.State, s.Reason,
            s.ExplainedUntil, s.Request, db.AlignmentRequests.Where(r => r.Id == s.Request).Select(r => r.Title).FirstOrDefault(),
            s.Decision, db.Decisions.Where(d => d.Id == s.Decision).Select(d => d.Title).FirstOrDefault(),
            may && s.State == SignalState.Open,
            may && s.State == SignalState.Open && (c.Stage == Stage.Agreed || c.Stage == Stage.Operational
                || c.Stage == Stage.UnderReview || c.Stage == Stage.ExitActivated)));
    }
}
