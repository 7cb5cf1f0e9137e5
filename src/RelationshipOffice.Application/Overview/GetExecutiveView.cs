using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Overview;

/// <summary>
/// What an executive needs in thirty seconds: how the outcomes stand today, worst first with the relationship behind each
/// problem, and which charters wait for a signature or an overdue review (domain guide §5).
/// </summary>
[Requires(Permission.SeeExecutivePage)]
public sealed record GetExecutiveView : IQuery<ExecutiveView>;

/// <summary>The executive page's answer; Endangered holds every outcome that is not on track, worst first.</summary>
public sealed record ExecutiveView(
    DateOnly AsOf, string Sentence, IReadOnlyList<StatusCount> Counts, IReadOnlyList<OutcomeStanding> Endangered,
    IReadOnlyList<WaitingDecision> Decisions);

/// <summary>How many outcomes have this status today.</summary>
public sealed record StatusCount(OutcomeStatus Status, int Outcomes);

/// <summary>A charter that waits: for what, since or until when.</summary>
public sealed record WaitingDecision(CharterId Charter, string Code, string Title, string Waits, DateOnly On, string When);

internal sealed class GetExecutiveViewHandler(OfficeDbContext db, OfficeClock clock) : IHandler<GetExecutiveView, ExecutiveView>
{
    public async Task<Result<ExecutiveView>> HandleAsync(GetExecutiveView request, Actor actor, CancellationToken ct)
    {
        var board = await db.ReadOutcomeBoardAsync(actor, clock.Today, ct);
        var standings = board.Standings().OrderBy(s => s.Status.Urgency()).ThenBy(s => s.Attainment?.Value ?? 0).ToList();
        var counts = Enum.GetValues<OutcomeStatus>().OrderBy(s => s.Urgency())
            .Select(status => new StatusCount(status, standings.Count(s => s.Status == status))).ToList();
        return new ExecutiveView(
            clock.Today, Say(standings), counts, [.. standings.Where(s => s.Status != OutcomeStatus.OnTrack)], await WaitingAsync(actor, ct));
    }

    private static string Say(List<OutcomeStanding> standings) => standings.Count == 0
        ? "No outcome is kept yet."
        : $"{standings.Count(s => s.Status == OutcomeStatus.OnTrack)} of {standings.Count} outcomes are on track"
          + standings.Count(s => s.Status is OutcomeStatus.NoData or OutcomeStatus.Stale) switch
          {
              0 => ".",
              1 => "; of one we cannot say, for want of fresh data.",
              var blind => $"; of {blind} we cannot say, for want of fresh data.",
          };

    // By name: stages are stored as words, which have no order.
    private static readonly Stage[] InForce = [Stage.Agreed, Stage.Operational, Stage.UnderReview, Stage.ExitActivated];

    private async Task<IReadOnlyList<WaitingDecision>> WaitingAsync(Actor actor, CancellationToken ct)
    {
        var today = clock.Today;
        var found = await db.Charters.ReachableBy(actor)
            .Where(c => c.Stage == Stage.InReview || (InForce.Contains(c.Stage) && c.Terms.ReviewDate < today))
            .Select(c => new
            {
                c.Id,
                c.Code,
                c.Title,
                c.Stage,
                c.StageSince,
                c.Terms.ReviewDate,
                Unsigned = c.Parties
                    .Where(p => !db.Signatures.Any(s => s.Charter == c.Id && s.VersionNumber == c.CurrentVersion && s.Partner == p.Partner))
                    .Select(p => db.Partners.Where(x => x.Id == p.Partner).Select(x => x.Name).FirstOrDefault()).ToList(),
            })
            // One collection only, so one statement multiplies nothing.
            .AsSingleQuery()
            .ToListAsync(ct);
        return [.. found
            .Select(c => c.Stage == Stage.InReview
                ? Waiting(c.Id, c.Code, c.Title, $"Signature of {string.Join(", ", c.Unsigned)}", clock.DayOf(c.StageSince), "since")
                : Waiting(c.Id, c.Code, c.Title, "Review overdue", c.ReviewDate, "due"))
            .OrderBy(w => w.On)];
    }

    private static WaitingDecision Waiting(CharterId id, string code, string title, string waits, DateOnly on, string word) =>
        new(id, code, title, waits, on, $"{word} {on:d MMMM yyyy}");
}
