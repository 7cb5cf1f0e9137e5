using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Gives the written answer that is owed to a challenge, a waiver request or an appeal; an answer after its day is kept and
/// marked late. Refuses everybody but the deciding party (<c>decision.challenge.not_yours</c>) and a second answer
/// (<c>decision.challenge.answered</c>).
/// </summary>
[Requires(Permission.TakeDecisionPositions)]
public sealed class AnswerChallenge : Command<Done>
{
    public required ChallengeId Challenge { get; init; }

    /// <summary>Whether the deciding side follows it: the rule changes, or the waiver is granted.</summary>
    public bool? IsGranted { get; set; }

    public string Words { get; set; } = "";
}

internal sealed class AnswerChallengeValidator : AbstractValidator<AnswerChallenge>
{
    public AnswerChallengeValidator()
    {
        RuleFor(c => c.IsGranted).NotNull().WithErrorCode("decision.answer.missing").WithMessage("Say whether your side grants it.");
        RuleFor(c => c.Words).NotEmpty().WithErrorCode("decision.answer.text.missing").WithMessage("The answer is owed in writing: say why.");
        RuleFor(c => c.Words).MaximumLength(Text.Paragraph)
            .WithErrorCode("decision.answer.text.too_long").WithMessage($"The answer may have {Text.Paragraph:N0} characters at most.");
    }
}

internal sealed class AnswerChallengeHandler(OfficeDbContext db, OfficeClock clock) : IHandler<AnswerChallenge, Done>
{
    public async Task<Result<Done>> HandleAsync(AnswerChallenge request, Actor actor, CancellationToken ct)
    {
        var of = await db.Challenges.Where(c => c.Id == request.Challenge).Select(c => (DecisionId?)c.Decision).FirstOrDefaultAsync(ct);
        if (of is not { } decision || await DecisionInHand.TakeAsync(db, decision, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        if (actor.SpeaksFor(hand.Charter) is not { } party)
        {
            return DecisionErrors.NotForYou;
        }

        var challenge = await db.Challenges.SingleAsync(c => c.Id == request.Challenge, ct);
        challenge.Reply(hand.Decision, party, actor.Id, request.IsGranted!.Value, request.Words, clock.Today);
        return Done.Value;
    }
}
