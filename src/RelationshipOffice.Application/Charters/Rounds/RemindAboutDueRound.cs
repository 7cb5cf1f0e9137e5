using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Reminds the parties of one charter whose turn it is, when the day until which its round is meant to last is two days away †
/// or has passed; each of the two once. Answers how many were reminded.
/// </summary>
[Requires(Permission.MoveCharters, IsRoutine = true)]
internal sealed class RemindAboutDueRound : ICommand<int>
{
    public required CharterId Charter { get; init; }
}

internal sealed class RemindAboutDueRoundHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RemindAboutDueRound, int>
{
    public async Task<Result<int>> HandleAsync(RemindAboutDueRound request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (await db.Rounds.NearEnd(clock.Today).SingleOrDefaultAsync(r => r.Charter == charter.Id, ct) is not { } round)
        {
            return 0;
        }

        var cause = round.DueOn < clock.Today ? ReminderCause.Overdue : ReminderCause.DueSoon;
        var count = 0;
        foreach (var party in await db.ToRemindAsync(new RoundInHand(charter, round), ct))
        {
            var turn = await db.TurnAsync(round, party, ct);
            if (turn.SentByItself is null || turn.SentByItself < cause)
            {
                turn.Remind(round, cause, clock.Now);
                count++;
            }
        }

        return count;
    }
}

internal static class RoundsNearEnd
{
    private const int DaysBefore = 2;

    /// <summary>Open rounds of charters in convergence that are meant to end within two days, or should have ended.</summary>
    public static IQueryable<Round> NearEnd(this IQueryable<Round> rounds, DateOnly today) =>
        rounds.Where(r => r.Closed == null && r.DueOn <= today.AddDays(DaysBefore));
}
