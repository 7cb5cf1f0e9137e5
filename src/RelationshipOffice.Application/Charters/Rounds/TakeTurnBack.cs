using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Takes back that a party is done, while the round is open: it is its turn again. Refuses people who do not stand for the
/// party (<c>charter.turn.not_for_you</c>), a party that is not done (<c>charter.turn.not_done</c>) and a closed round
/// (<c>charter.round.closed</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class TakeTurnBack : Command<Done>
{
    public required RoundId Round { get; init; }

    public required PartnerId Partner { get; init; }
}

internal sealed class TakeTurnBackHandler(OfficeDbContext db, OfficeClock clock) : IHandler<TakeTurnBack, Done>
{
    public async Task<Result<Done>> HandleAsync(TakeTurnBack request, Actor actor, CancellationToken ct)
    {
        if (await RoundInHand.TakeAsync(db, request.Round, actor, ct) is not { } hand || !hand.Charter.IsParty(request.Partner))
        {
            return OfficeErrors.NotFound;
        }

        if (await db.TurnRefusalAsync(hand.Charter, request.Partner, actor, ct) is { } refusal)
        {
            return refusal;
        }

        (await db.TurnAsync(hand.Round, request.Partner, ct)).TakeBack(hand.Round, clock.Now);
        return Done.Value;
    }
}
