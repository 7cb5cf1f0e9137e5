using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Overview;

/// <summary>
/// What an executive needs in thirty seconds: how the outcomes stand today, worst first with the relationship behind each
/// problem, what waits for a decision and what hangs on it, what endangers the outcomes by structure, and what changed since
/// the last quarter ended (domain guide §5).
/// </summary>
[Requires(Permission.SeeExecutivePage)]
public sealed record GetExecutiveView : IQuery<ExecutiveView>;

/// <summary>The executive page's answer; Endangered holds every outcome that is not on track, worst first.</summary>
public sealed record ExecutiveView(
    DateOnly AsOf, string Sentence, IReadOnlyList<StatusCount> Counts, IReadOnlyList<OutcomeStanding> Endangered,
    IReadOnlyList<WaitingDecision> Decisions, IReadOnlyList<AlarmCount> Exposure, DateOnly Since, IReadOnlyList<OutcomeChange> Changes);

/// <summary>How many outcomes have this status today.</summary>
public sealed record StatusCount(OutcomeStatus Status, int Outcomes);

/// <summary>What waits: for what, since or until when, and what hangs on it; Address opens it.</summary>
public sealed record WaitingDecision(CharterId Charter, string Code, string Title, string Waits, DateOnly On, string When, string HangsOnIt, string Address);

/// <summary>How many alarms of one kind there are.</summary>
public sealed record AlarmCount(AlarmKind Kind, int Count);

/// <summary>An outcome that stands otherwise than at the end of the last quarter; Points is how much more of the way is reached.</summary>
public sealed record OutcomeChange(OutcomeId Id, string Title, OutcomeStatus Before, OutcomeStatus Now, decimal? Points)
{
    /// <summary>Needs a look less, or more, than before; with the same status by what is reached.</summary>
    public bool IsBetter => Before == Now ? Points > 0 : Now.Urgency() > Before.Urgency();
}

internal sealed class GetExecutiveViewHandler(
    BoardReader boards, WaitingForExecutives waiting, OfficeClock clock) : IHandler<GetExecutiveView, ExecutiveView>
{
    public async Task<Result<ExecutiveView>> HandleAsync(GetExecutiveView request, Actor actor, CancellationToken ct) =>
        await (await boards.ReadOfficeAsync(actor, ct)).ConcludeAsync(office => ComputeAsync(office.Conclude(o => new RelationshipMap(o)), actor, ct));

    private async Task<ExecutiveView> ComputeAsync(RelationshipMap map, Actor actor, CancellationToken ct)
    {
        var today = clock.Today;
        var standings = map.Board.Standings().OrderBy(s => s.Status.Urgency()).ThenBy(s => s.Attainment?.Value ?? 0).ToList();
        var counts = Enum.GetValues<OutcomeStatus>().OrderBy(s => s.Urgency())
            .Select(status => new StatusCount(status, standings.Count(s => s.Status == status))).ToList();
        var since = Quarters.EndBefore(today);
        var before = map.LastQuarter;
        return new ExecutiveView(
            today, Say(standings), counts, [.. standings.Where(s => s.Status != OutcomeStatus.OnTrack)], await waiting.ReadAsync(map, actor, ct),
            [.. Alarms.Of(map, today).GroupBy(a => a.Kind).OrderBy(g => g.Key).Select(g => new AlarmCount(g.Key, g.Count()))],
            since, [.. Changes(before, standings)]);
    }

    // Without data then there is nothing to compare.
    private static IEnumerable<OutcomeChange> Changes(OutcomeBoard before, List<OutcomeStanding> now) =>
        from standing in now
        let then = before.StandingOf(standing.Id)
        let points = standing.Attainment?.Value - then.Attainment?.Value
        where then.Status != OutcomeStatus.NoData && (then.Status != standing.Status || Math.Abs(points ?? 0) >= 1)
        let change = new OutcomeChange(standing.Id, standing.Title, then.Status, standing.Status, points)
        orderby change.IsBetter, then.Status == standing.Status, points
        select change;

    private static string Say(List<OutcomeStanding> standings) => standings.Count == 0
        ? "No outcome is kept yet."
        : $"{standings.Count(s => s.Status == OutcomeStatus.OnTrack)} of {standings.Count} outcomes are on track"
          + standings.Count(s => s.Status is OutcomeStatus.NoData or OutcomeStatus.Stale) switch
          {
              0 => ".",
              1 => "; of one we cannot say, for want of fresh data.",
              var blind => $"; of {blind} we cannot say, for want of fresh data.",
          };
}
