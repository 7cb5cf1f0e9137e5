using FluentValidation;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Takes a decision back while it is not in effect, and says why. Refuses everybody but the side that proposed it
/// (<c>decision.withdraw.not_yours</c>) and a decision in effect or ended (<c>decision.over</c>).
/// </summary>
[Requires(Permission.ProposeDecisions)]
public sealed class WithdrawDecision : Command<Done>, IVersioned, IReasoned
{
    public required DecisionId Decision { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class WithdrawDecisionValidator : AbstractValidator<WithdrawDecision>
{
    public WithdrawDecisionValidator() => RuleFor(c => c.Reason).MustBeAReason();
}

internal sealed class WithdrawDecisionHandler(OfficeDbContext db, OfficeClock clock) : IHandler<WithdrawDecision, Done>
{
    public async Task<Result<Done>> HandleAsync(WithdrawDecision request, Actor actor, CancellationToken ct)
    {
        if (await DecisionInHand.TakeAsync(db, request.Decision, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MayWithdraw(hand.Charter, hand.Decision))
        {
            return DecisionErrors.NotYoursToWithdraw;
        }

        OfficeDbContext.Expect(hand.Decision, request.Version);
        hand.Decision.Withdraw(actor.Id, request.Reason, clock.Today);
        return Done.Value;
    }
}
