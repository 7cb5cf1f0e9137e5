using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Settles a question of the parking lot with how it was settled: the party that sees to it, or the office (domain guide §4).
/// Refuses others (<c>charter.parking.not_yours</c>), a missing answer (<c>charter.parking.answer.missing</c>) and a question
/// that is settled (<c>charter.parking.settled</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class SettleQuestion : Command<Done>, IVersioned
{
    public required ParkedQuestionId Question { get; init; }

    public required uint Version { get; set; }

    public string Answer { get; set; } = "";
}

internal sealed class SettleQuestionValidator : AbstractValidator<SettleQuestion>
{
    public SettleQuestionValidator() => RuleFor(c => c.Answer)
        .NotEmpty().WithErrorCode("charter.parking.answer.missing").WithMessage("How it was settled is needed.")
        .MaximumLength(Text.Paragraph).WithErrorCode("charter.parking.answer.too_long").WithMessage($"This may have {Text.Paragraph:N0} characters at most.");
}

internal sealed class SettleQuestionHandler(OfficeDbContext db, OfficeClock clock) : IHandler<SettleQuestion, Done>
{
    public async Task<Result<Done>> HandleAsync(SettleQuestion request, Actor actor, CancellationToken ct)
    {
        if (await ParkedInHand.TakeAsync(db, request.Question, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MaySettle(hand.Charter, hand.Question.Owner))
        {
            return ParkingErrors.NotYours;
        }

        OfficeDbContext.Expect(hand.Question, request.Version);
        hand.Question.Settle(hand.Charter, request.Answer, actor.Id, clock.Now);
        return Done.Value;
    }
}
