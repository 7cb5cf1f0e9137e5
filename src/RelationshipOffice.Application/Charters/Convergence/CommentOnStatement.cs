using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Remarks on a statement for one's party, or for the office, while the charter is in convergence; every party reads it and it
/// is no position. Refuses a missing text, people who stand for no party (<c>charter.comment.not_for_you</c>) and any other
/// stage (<c>charter.comment.not_in_convergence</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class CommentOnStatement : Command<Done>
{
    public required StatementId Statement { get; init; }

    public string Words { get; set; } = "";
}

internal sealed class CommentOnStatementValidator : AbstractValidator<CommentOnStatement>
{
    public CommentOnStatementValidator() => RuleFor(c => c.Words)
        .NotEmpty().WithErrorCode("charter.comment.missing").WithMessage("Write the comment.")
        .MaximumLength(Text.Paragraph).WithErrorCode("charter.comment.too_long").WithMessage($"A comment may have {Text.Paragraph:N0} characters at most.");
}

internal sealed class CommentOnStatementHandler(OfficeDbContext db, OfficeClock clock) : IHandler<CommentOnStatement, Done>
{
    public async Task<Result<Done>> HandleAsync(CommentOnStatement request, Actor actor, CancellationToken ct)
    {
        if (await StatementInHand.TakeAsync(db, request.Statement, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        var party = actor.TakesPositionsFor(hand.Charter);
        if (party is null && !actor.MayRecordForOthers())
        {
            return CommentErrors.NotForYou;
        }

        db.StatementComments.Add(StatementComment.Remark(hand.Charter, hand.Statement, party, actor.Id, request.Words, clock.Now));
        return Done.Value;
    }
}
