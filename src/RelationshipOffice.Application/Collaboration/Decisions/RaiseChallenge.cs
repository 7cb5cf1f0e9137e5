using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Raises a follower's challenge or waiver request, or an owned unit's appeal; the deciding party owes a written answer in
/// ten working days † (domain guide §3, row "Dissent"). It does not stop the decision. Refuses who speaks for no party
/// (<c>decision.position.not_for_you</c>) and ways that the rule does not give (<c>decision.challenge.not_given</c>).
/// </summary>
[Requires(Permission.TakeDecisionPositions)]
public sealed class RaiseChallenge : Command<Done>
{
    public required DecisionId Decision { get; init; }

    public ChallengeKind? Kind { get; set; }

    public string Words { get; set; } = "";
}

internal sealed class RaiseChallengeValidator : AbstractValidator<RaiseChallenge>
{
    public RaiseChallengeValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithErrorCode("decision.challenge.kind.missing").WithMessage("Choose what your side raises.");
        RuleFor(c => c.Words).NotEmpty().WithErrorCode("decision.challenge.text.missing").WithMessage("Say what is wrong, and what your side asks for.");
        RuleFor(c => c.Words).MaximumLength(Text.Paragraph)
            .WithErrorCode("decision.challenge.text.too_long").WithMessage($"The text may have {Text.Paragraph:N0} characters at most.");
    }
}

internal sealed class RaiseChallengeHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RaiseChallenge, Done>
{
    public async Task<Result<Done>> HandleAsync(RaiseChallenge request, Actor actor, CancellationToken ct)
    {
        if (await DecisionInHand.TakeAsync(db, request.Decision, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        if (actor.SpeaksFor(hand.Charter) is not { } party)
        {
            return DecisionErrors.NotForYou;
        }

        db.Challenges.Add(new Challenge(
            hand.Decision, request.Kind!.Value, party, actor.Id, request.Words, clock.Today, await db.WorkingDaysAsync(ct)));
        return Done.Value;
    }
}
