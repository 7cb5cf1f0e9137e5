using FluentValidation;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Takes a blocked or overdue decision one rung up the ladder, without skipping any (domain guide §3 and §7); its parties
/// still consent or object. Refuses what is not stuck (<c>decision.escalation.not_stuck</c>), a step beyond the neutral
/// person (<c>decision.escalation.at_the_top</c>) and people who stand for no party.
/// </summary>
[Requires(Permission.ProposeDecisions)]
public sealed class EscalateDecision : Command<Done>, IVersioned, IReasoned
{
    public required DecisionId Decision { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class EscalateDecisionValidator : AbstractValidator<EscalateDecision>
{
    public EscalateDecisionValidator() => RuleFor(c => c.Reason).MustBeAReason();
}

internal sealed class EscalateDecisionHandler(OfficeDbContext db, OfficeClock clock) : IHandler<EscalateDecision, Done>
{
    public async Task<Result<Done>> HandleAsync(EscalateDecision request, Actor actor, CancellationToken ct)
    {
        if (await DecisionInHand.TakeAsync(db, request.Decision, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MayPropose(hand.Charter))
        {
            return DecisionErrors.NotForYou;
        }

        OfficeDbContext.Expect(hand.Decision, request.Version);
        hand.Decision.Escalate(actor.Id, request.Reason, clock.Today, await db.WorkingDaysAsync(ct));
        return Done.Value;
    }
}
