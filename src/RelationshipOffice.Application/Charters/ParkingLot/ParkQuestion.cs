using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Puts a question into the parking lot of a charter, for one's party or for the office; while it is open the charter is not
/// agreed (domain guide §4). Refuses a missing question, people who stand for no party (<c>charter.parking.not_for_you</c>),
/// an owner that is no party (<c>charter.parking.owner.no_party</c>) and a charter that is agreed or over
/// (<c>charter.parking.not_a_draft</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class ParkQuestion : Command<ParkedQuestionId>
{
    public required CharterId Charter { get; init; }

    /// <summary>The statement from which it comes, if one.</summary>
    public StatementId? Statement { get; set; }

    public string Question { get; set; } = "";

    /// <summary>The party that sees to an answer; none: the office.</summary>
    public PartnerId? Owner { get; set; }

    public DateOnly? DueOn { get; set; }
}

internal sealed class ParkQuestionValidator : AbstractValidator<ParkQuestion>
{
    public ParkQuestionValidator() => RuleFor(c => c.Question)
        .NotEmpty().WithErrorCode("charter.parking.question.missing").WithMessage("Write the question that must be settled.")
        .MaximumLength(Text.Line).WithErrorCode("charter.parking.question.too_long").WithMessage($"A question may have {Text.Line} characters at most.");
}

internal sealed class ParkQuestionHandler(OfficeDbContext db, OfficeClock clock) : IHandler<ParkQuestion, ParkedQuestionId>
{
    public async Task<Result<ParkedQuestionId>> HandleAsync(ParkQuestion request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter
            || (request.Statement is { } from && !await db.Statements.AnyAsync(s => s.Id == from && s.Charter == charter.Id, ct)))
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MayUseParkingLot(charter))
        {
            return ParkingErrors.NotForYou;
        }

        var parked = new ParkedQuestion(
            charter, request.Statement, request.Question, actor.TakesPositionsFor(charter), actor.Id,
            new ParkedDuty(request.Owner, request.DueOn), clock.Now);
        db.ParkedQuestions.Add(parked);
        return parked.Id;
    }
}
