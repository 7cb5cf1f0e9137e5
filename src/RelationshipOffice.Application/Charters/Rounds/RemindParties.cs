using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Reminds one party, or all whose turn it is in an open round: their people find it on Today, and it stands in the history.
/// Nothing is sent by e-mail. Answers how many were reminded. Refuses when nobody is left to remind
/// (<c>charter.round.nobody_waits</c>) and a closed round (<c>charter.round.closed</c>).
/// </summary>
[Requires(Permission.MoveCharters)]
public sealed class RemindParties : Command<int>
{
    public required RoundId Round { get; init; }

    /// <summary>None: all whose turn it is.</summary>
    public PartnerId? Partner { get; init; }
}

internal sealed class RemindPartiesHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RemindParties, int>
{
    public async Task<Result<int>> HandleAsync(RemindParties request, Actor actor, CancellationToken ct)
    {
        if (await RoundInHand.TakeAsync(db, request.Round, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        var waiting = (await db.ToRemindAsync(hand, ct)).Where(p => request.Partner is null || p == request.Partner).ToList();
        if (hand.Round.IsOpen && waiting.Count == 0)
        {
            return RoundErrors.NobodyWaits;
        }

        foreach (var party in waiting)
        {
            (await db.TurnAsync(hand.Round, party, ct)).Remind(hand.Round, ReminderCause.ByOffice, clock.Now);
        }

        return hand.Round.IsOpen ? waiting.Count : RoundErrors.Closed;
    }
}

internal static class WaitingParties
{
    /// <summary>Parties of a round whose turn it is and who have people that would read a reminder.</summary>
    public static async Task<IReadOnlyList<PartnerId>> ToRemindAsync(this OfficeDbContext db, RoundInHand hand, CancellationToken ct)
    {
        var parties = hand.Charter.Parties.Select(p => p.Partner).ToList();
        var turns = await db.RoundTurns.AsNoTracking().Where(t => t.Round == hand.Round.Id).ToListAsync(ct);
        var withUsers = await db.People.Where(p => p.StandsFor != null && parties.Contains(p.StandsFor.Value) && !p.IsSuspended)
            .Select(p => p.StandsFor!.Value).Distinct().ToListAsync(ct);
        var waiting = new List<PartnerId>();
        foreach (var party in parties.Where(withUsers.Contains))
        {
            var turn = turns.Find(t => t.Partner == party);
            if (turn is not { IsDone: true } || !turn.IsDoneWith(await db.UnansweredAsync(hand.Charter.Id, party, ct)))
            {
                waiting.Add(party);
            }
        }

        return waiting;
    }
}
