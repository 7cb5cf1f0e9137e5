using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>
/// Charters against outcomes: how each contribution stands; and each charter by what it carries and by its health. Charters
/// that owe nothing are left out of the heat map and stay in the portfolio.
/// </summary>
[Requires(Permission.SeeExecutivePage)]
public sealed record GetScorecard : IQuery<Scorecard>;

/// <summary>The outcomes as columns, the charters as rows, the endangered first and of those alike the most valuable.</summary>
public sealed record Scorecard(IReadOnlyList<OutcomeLink> Outcomes, IReadOnlyList<ScoredCharter> Charters)
{
    private readonly ILookup<Health, ScoredCharter> _byHealth = Charters.ToLookup(c => c.Health);

    /// <summary>The charters that owe something.</summary>
    public IReadOnlyList<ScoredCharter> Owing { get; } = [.. Charters.Where(c => c.Cells.Count > 0)];

    /// <summary>All contributions, counted by how they stand.</summary>
    public IReadOnlyDictionary<OutcomeStatus, int> Contributions { get; } = Charters.SelectMany(c => c.Cells).CountBy(c => c.Status).ToDictionary();

    /// <summary>All points of outcomes that charters carry.</summary>
    public decimal Value { get; } = Charters.Sum(c => c.Value);

    /// <summary>The most that one charter carries.</summary>
    public decimal Largest { get; } = Charters.Select(c => c.Value).DefaultIfEmpty().Max();

    public IEnumerable<ScoredCharter> Of(Health health) => _byHealth[health];

    public int Count(Health health) => _byHealth[health].Count();
}

/// <summary>
/// One charter: its cells by outcome, its value (points of outcomes that it carries, a point being a hundredth of one outcome)
/// with what of it is realised, and its health with the reasons for it.
/// </summary>
public sealed record ScoredCharter(
    CharterId Id, string Code, string Title, Stage Stage, string Label, IReadOnlyList<ScoreCell> Cells, decimal Value, decimal Realised, Health Health,
    IReadOnlyList<string> Reasons);

/// <summary>How one contribution stands; Weight is in percent of that outcome, none for an enabler or a threshold.</summary>
public sealed record ScoreCell(OutcomeId Outcome, ContributionKind Kind, Percent? Weight, OutcomeStatus Status, Percent? Attainment, string Sentence);

/// <summary>How a relationship is: what endangers it now, what to watch, nothing known against it.</summary>
public enum Health
{
    Endangered,
    Watch,
    Sound,
}

internal sealed class GetScorecardHandler(RelationshipReader relationships, OfficeClock clock) : IHandler<GetScorecard, Scorecard>
{
    public async Task<Result<Scorecard>> HandleAsync(GetScorecard request, Actor actor, CancellationToken ct)
    {
        var map = await relationships.ReadAsync(actor, ct);
        return map.Conclude(Score);
    }

    private Scorecard Score(RelationshipMap map)
    {
        List<ScoredCharter> charters =
        [
            .. map.Charters.Select(c => Score(map, c)).OrderBy(c => c.Health).ThenByDescending(c => c.Value).ThenBy(c => c.Code, InOrder.Codes),
        ];
        var owed = charters.SelectMany(c => c.Cells).Select(c => c.Outcome).ToHashSet();
        return new Scorecard(
            [.. map.Board.InReach.Where(o => owed.Contains(o.Id)).Select(o => new OutcomeLink(o.Id, o.Title, map.Board.StandingOf(o.Id).Status))], charters);
    }

    private ScoredCharter Score(RelationshipMap map, CharterFacts charter)
    {
        List<ScoreCell> cells = [];
        decimal value = 0, realised = 0;
        foreach (var (outcome, owes) in map.OwedBy(charter.Id))
        {
            var standing = map.Board.StandingOf(owes);
            cells.Add(new ScoreCell(outcome.Id, owes.Kind, owes.Weight, standing.Status, standing.Attainment, standing.Sentence));
            value += owes.Weight?.Value ?? 0;
            realised += map.RealisedBy(outcome, owes);
        }

        var (health, reasons) = HealthOf(charter, cells);
        return new ScoredCharter(
            charter.Id, charter.Code, charter.Title, charter.Stage, charter.Label, cells, value, Math.Round(realised, 2, MidpointRounding.AwayFromZero), health, reasons);
    }

    private (Health Health, IReadOnlyList<string> Reasons) HealthOf(CharterFacts charter, List<ScoreCell> cells)
    {
        List<string> bad = [], watch = [];
        Add(bad, charter.Stage == Stage.ExitActivated, "its exit is open");
        Add(bad, cells.Exists(c => c.Status == OutcomeStatus.Off), "what it owes is off");
        Add(watch, cells.Exists(c => c.Status == OutcomeStatus.AtRisk), "what it owes is at risk");
        Add(watch, cells.Exists(c => c.Status == OutcomeStatus.Stale), "its figures are stale");
        Add(watch, charter.IsInForce && cells.Exists(c => c.Status == OutcomeStatus.NoData), "of a part there is no data");
        Add(watch, cells.Count == 0, "it contributes to nothing");
        Add(watch, charter.ReviewDate < clock.Today, "its review is overdue");
        Add(watch, charter.Signals > 0, charter.Signals == 1 ? "a drift signal is open" : $"{charter.Signals} drift signals are open");
        return (bad.Count > 0 ? Health.Endangered : watch.Count > 0 ? Health.Watch : Health.Sound, [.. bad, .. watch]);

        static void Add(List<string> reasons, bool holds, string reason)
        {
            if (holds)
            {
                reasons.Add(reason);
            }
        }
    }
}
