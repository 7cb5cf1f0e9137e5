using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Finds outcomes in reach by words in their title and by status, one page at a time. The status is computed, not stored,
/// so filter and order run over the board.
/// </summary>
[Requires(Permission.SeeOutcomes)]
public sealed record FindOutcomes : IQuery<Page<OutcomeStanding>>
{
    public string Search { get; init; } = "";

    public OutcomeStatus? Status { get; init; }

    /// <summary>The day for which the status is computed; none means today.</summary>
    public DateOnly? AsOf { get; init; }

    public OutcomeSort Sort { get; init; }

    public bool IsDescending { get; init; }

    public Slice Slice { get; init; } = new(1, 50);
}

/// <summary>By what a list of outcomes is ordered; by status means worst first.</summary>
public enum OutcomeSort
{
    Status,
    Title,
    Attainment,
    Due,
    Unassigned,
}

internal sealed class FindOutcomesHandler(BoardReader boards, OfficeClock clock) : IHandler<FindOutcomes, Page<OutcomeStanding>>
{
    public async Task<Result<Page<OutcomeStanding>>> HandleAsync(FindOutcomes request, Actor actor, CancellationToken ct)
    {
        var standings = await boards.ReadStandingsAsync(actor, request.AsOf ?? clock.Today, ct);
        var words = request.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = standings.ByTitle
            .Where(s => (request.Status is null || s.Status == request.Status)
                && words.All(w => s.Title.Contains(w, StringComparison.CurrentCultureIgnoreCase)))
            .ToList();
        return new Page<OutcomeStanding>([.. Sorted(found, request).Skip(request.Slice.Skip).Take(request.Slice.Take)], found.Count);
    }

    private static IEnumerable<OutcomeStanding> Sorted(IReadOnlyList<OutcomeStanding> byTitle, FindOutcomes request)
    {
        return request.Sort switch
        {
            OutcomeSort.Title => request.IsDescending ? byTitle.Reverse() : byTitle,
            OutcomeSort.Attainment => By(s => s.Attainment?.Value ?? -1),
            OutcomeSort.Due => By(s => s.Due ?? DateOnly.MaxValue),
            OutcomeSort.Unassigned => By(s => s.Unassigned),
            _ => By(s => s.Status.Urgency()),
        };

        IEnumerable<OutcomeStanding> By<TKey>(Func<OutcomeStanding, TKey> key) =>
            request.IsDescending ? byTitle.OrderByDescending(key) : byTitle.OrderBy(key);
    }
}
