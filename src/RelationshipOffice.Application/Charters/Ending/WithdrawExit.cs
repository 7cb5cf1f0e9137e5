using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Takes the running exit back, and the charter goes on as before. Refuses anybody but the party that opened it
/// (<c>charter.exit.not_yours_to_withdraw</c>), the day of the end and later (<c>charter.exit.ended</c>), a missing reason and an
/// exit that does not run (<c>charter.exit.not_running</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class WithdrawExit : Command<Done>, IVersioned, IReasoned
{
    public required CharterExitId Exit { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class WithdrawExitValidator : AbstractValidator<WithdrawExit>
{
    public WithdrawExitValidator() => RuleFor(c => c.Reason).MustBeAReason();
}

internal sealed class WithdrawExitHandler(OfficeDbContext db, OfficeClock clock) : IHandler<WithdrawExit, Done>
{
    public async Task<Result<Done>> HandleAsync(WithdrawExit request, Actor actor, CancellationToken ct)
    {
        if (await ExitInHand.TakeAsync(db, request.Exit, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        // For a party without any user the office opened it, and takes it back.
        var spoken = (await db.WithoutUsersAsync(actor, hand.Charter, ct)).Contains(hand.Exit.Party);
        OfficeDbContext.Expect(hand.Exit, request.Version);
        hand.Exit.Withdraw(hand.Charter, spoken ? hand.Exit.Party : actor.EndsFor(hand.Charter), actor.Id, request.Reason, clock.Today, clock.Now);
        return Done.Value;
    }
}
