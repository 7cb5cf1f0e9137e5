using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Remarks on a decision for one's party, or for the office, while it is open or in its comment period. It is no position.
/// Refuses a missing text, people who stand for no party, and a decision in effect or ended (<c>decision.over</c>).
/// </summary>
[Requires(Permission.TakeDecisionPositions)]
public sealed class CommentOnDecision : Command<Done>
{
    public required DecisionId Decision { get; init; }

    public string Words { get; set; } = "";
}

internal sealed class CommentOnDecisionValidator : AbstractValidator<CommentOnDecision>
{
    public CommentOnDecisionValidator() => RuleFor(c => c.Words).NotEmpty().WithErrorCode("decision.comment.missing").WithMessage("Write the comment.")
        .MaximumLength(Text.Paragraph).WithErrorCode("decision.comment.too_long").WithMessage($"A comment may have {Text.Paragraph:N0} characters at most.");
}

internal sealed class CommentOnDecisionHandler(OfficeDbContext db, OfficeClock clock) : IHandler<CommentOnDecision, Done>
{
    public async Task<Result<Done>> HandleAsync(CommentOnDecision request, Actor actor, CancellationToken ct)
    {
        if (await DecisionInHand.TakeAsync(db, request.Decision, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        var party = actor.SpeaksFor(hand.Charter);
        if (party is null && !actor.Roles.HasFlag(Roles.Officer))
        {
            return DecisionErrors.NotForYou;
        }

        db.DecisionComments.Add(new DecisionComment(hand.Decision, party, actor.Id, request.Words, clock.Today));
        return Done.Value;
    }
}
