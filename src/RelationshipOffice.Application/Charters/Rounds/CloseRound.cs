using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Closes a round of convergence into a version of its own: the text with every position, kept for good and never one of the
/// versions that are signed (domain guide §4). Parties need not be done; what comes afterwards is kept as a comment. Refuses
/// a round that is closed (<c>charter.round.closed</c>).
/// </summary>
[Requires(Permission.MoveCharters)]
public sealed class CloseRound : Command<Done>, IVersioned
{
    public required RoundId Round { get; init; }

    public required uint Version { get; set; }
}

internal sealed class CloseRoundHandler(OfficeDbContext db, OfficeClock clock, RoundWriter writer) : IHandler<CloseRound, Done>
{
    public async Task<Result<Done>> HandleAsync(CloseRound request, Actor actor, CancellationToken ct)
    {
        if (await RoundInHand.TakeAsync(db, request.Round, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Round, request.Version);
        hand.Round.Close(actor.Id, clock.Now);
        db.RoundRecords.Add(await writer.WriteAsync(hand.Charter, hand.Round, RoundMoment.Closed, ct));
        return Done.Value;
    }
}
