using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// How all outcomes in reach stand on a day (none means today), worst first or by title, each with the relationship that endangers it
/// most (domain guide §5): from what is kept of the office, however many there are.
/// </summary>
[Requires(Permission.SeeOutcomes)]
public sealed record GetOutcomeStandings(DateOnly? AsOf = null, bool ByTitle = false) : IQuery<IReadOnlyList<OutcomeStanding>>;

/// <summary>
/// One outcome on that day; Weight is its part of the outcome above it. Attainment and expectation are percentages of the way to the target; there is no attainment without
/// data. Unassigned is the weight, in points of 100, that no charter has taken on.
/// </summary>
public sealed record OutcomeStanding(
    OutcomeId Id, string Title, OutcomeId? Parent, Percent? Weight, string? Owner, OutcomeStatus Status, Percent? Attainment, Percent? Expected,
    DateOnly? ObservedOn, DateOnly? Due, string Sentence, decimal Unassigned, int Contributions, EndangeringCharter? EndangeredBy);

/// <summary>The charter that costs an outcome most, by name, and why; only told to those who may see that charter.</summary>
public sealed record EndangeringCharter(CharterId Id, string Code, string Title, string Why);

internal sealed class GetOutcomeStandingsHandler(BoardReader boards, OfficeClock clock)
    : IHandler<GetOutcomeStandings, IReadOnlyList<OutcomeStanding>>
{
    public async Task<Result<IReadOnlyList<OutcomeStanding>>> HandleAsync(GetOutcomeStandings request, Actor actor, CancellationToken ct)
    {
        var standings = await boards.ReadStandingsAsync(actor, request.AsOf ?? clock.Today, ct);
        return request.ByTitle ? standings.ByTitle : standings.WorstFirst;
    }
}
