using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says that a duty of the running exit is done, when, and what shows it, or corrects that: the party that sees to it, any party
/// for a duty of all, or the office for a party without any user. Refuses others (<c>charter.exit.not_yours_to_finish</c>), a day to
/// come or before the notice, words that are missing (<c>charter.exit.shown.missing</c>) and an exit that does not run.
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class FinishExitTask : Command<Done>, IVersioned
{
    public required ExitTaskId Task { get; init; }

    public required uint Version { get; set; }

    public DateOnly? On { get; set; }

    /// <summary>What shows that it is done: a record, a letter, a place.</summary>
    public string ShownBy { get; set; } = "";
}

internal sealed class FinishExitTaskValidator : AbstractValidator<FinishExitTask>
{
    public FinishExitTaskValidator()
    {
        RuleFor(c => c.On).NotNull().WithErrorCode("charter.exit.done.missing").WithMessage("The day on which it was done is needed.");
        RuleFor(c => c.ShownBy).NotEmpty().WithErrorCode("charter.exit.shown.missing").WithMessage("A word on what shows that it is done is needed.")
            .MaximumLength(Text.Line).WithErrorCode("charter.exit.shown.too_long").WithMessage($"This may have {Text.Line} characters at most.");
    }
}

internal sealed class FinishExitTaskHandler(OfficeDbContext db, OfficeClock clock) : IHandler<FinishExitTask, Done>
{
    public async Task<Result<Done>> HandleAsync(FinishExitTask request, Actor actor, CancellationToken ct)
    {
        if (await ExitInHand.TakeAsync(db, request.Task, actor, ct) is not ({ } hand, { } task))
        {
            return OfficeErrors.NotFound;
        }

        if (!await db.MayFinishAsync(actor, hand.Charter, task.Responsible, ct))
        {
            return ExitErrors.NotYoursToFinish;
        }

        OfficeDbContext.Expect(task, request.Version);
        task.Finish(hand.Charter, hand.Exit, new ExitTaskDone(actor.Id, request.On!.Value, request.ShownBy), clock.Today);
        return Done.Value;
    }
}
