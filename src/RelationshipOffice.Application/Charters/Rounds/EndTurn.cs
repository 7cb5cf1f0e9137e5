using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// "We are done": ends a party's turn in a round; statements without its answer stay open, and silence is consent to none of
/// them (domain guide §1 and §4). The office says it only for a party without any user. Refuses people who do not stand for
/// the party (<c>charter.turn.not_for_you</c>), an office that speaks for people who can speak
/// (<c>charter.turn.party_has_users</c>) and a closed round (<c>charter.round.closed</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class EndTurn : Command<Done>
{
    public required RoundId Round { get; init; }

    public required PartnerId Partner { get; init; }
}

internal sealed class EndTurnHandler(OfficeDbContext db, OfficeClock clock) : IHandler<EndTurn, Done>
{
    public async Task<Result<Done>> HandleAsync(EndTurn request, Actor actor, CancellationToken ct)
    {
        if (await RoundInHand.TakeAsync(db, request.Round, actor, ct) is not { } hand || !hand.Charter.IsParty(request.Partner))
        {
            return OfficeErrors.NotFound;
        }

        if (await db.TurnRefusalAsync(hand.Charter, request.Partner, actor, ct) is { } refusal)
        {
            return refusal;
        }

        var turn = await db.TurnAsync(hand.Round, request.Partner, ct);
        turn.End(hand.Round, actor.Id, await db.UnansweredAsync(hand.Charter.Id, request.Partner, ct), clock.Now);
        return Done.Value;
    }
}
