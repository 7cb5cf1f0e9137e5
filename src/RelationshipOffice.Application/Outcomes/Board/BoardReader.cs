using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Outcomes.Board;

/// <summary>
/// The board of outcomes as one reader sees it: kept for everybody, cut to the reader's reach. On an earlier day it holds what
/// had been observed for that day, with the measures, weights and corrections of today.
/// </summary>
internal sealed class BoardReader(OfficeDbContext db, BoardKeeper keeper, OfficeClock clock)
{
    public async Task<OutcomeBoard> ReadAsync(Actor actor, DateOnly day, CancellationToken ct)
    {
        var board = (await keeper.ReadAsync(clock.Today, ct)).Outcomes.Within(await ScopeAsync(actor, ct));
        // Nothing is observed for days to come, so on this day and later the rollups say it all.
        return day == clock.Today ? board : board.On(day, day < clock.Today ? await CoursesAsync(day, ct) : null);
    }

    /// <summary>How all outcomes in reach stand on a day.</summary>
    public async Task<StandingsInOrder> ReadStandingsAsync(Actor actor, DateOnly day, CancellationToken ct) => actor.SeesWholeOffice && day == clock.Today
        ? (await keeper.ReadAsync(day, ct)).Conclude(office => new StandingsInOrder(office.Outcomes))
        : new StandingsInOrder(await ReadAsync(actor, day, ct));

    /// <summary>The whole office, for those who see all of it.</summary>
    public Task<OfficeBoard> ReadOfficeAsync(Actor actor, CancellationToken ct) => actor.SeesWholeOffice
        ? keeper.ReadAsync(clock.Today, ct)
        : throw new InvalidOperationException("Only who sees the whole office gets an answer about it.");

    private async Task<OutcomeScope> ScopeAsync(Actor actor, CancellationToken ct) => actor.SeesWholeOffice
        ? OutcomeScope.Everything
        : new(
            (await db.OutcomesFor(actor).Select(o => o.Id).ToListAsync(ct)).ToHashSet(),
            (await db.Charters.ReachableBy(actor).Select(c => c.Id).ToListAsync(ct)).ToHashSet());

    // An outcome is rolled up from all below it, in reach or not.
    private async Task<IReadOnlyDictionary<MeasureId, Course>> CoursesAsync(DateOnly day, CancellationToken ct)
    {
        using var all = db.PastTheWall();
        return await db.ReadCoursesAsync(null, day, ct);
    }
}
