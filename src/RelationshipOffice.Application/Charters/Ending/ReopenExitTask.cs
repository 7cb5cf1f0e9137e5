using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Opens a duty of the running exit again, with a reason that every party reads: whoever may say that it is done. Refuses others
/// (<c>charter.exit.not_yours_to_finish</c>), a duty that is open (<c>charter.exit.task_open</c>) and an exit that does not run.
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class ReopenExitTask : Command<Done>, IVersioned, IReasoned
{
    public required ExitTaskId Task { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class ReopenExitTaskValidator : AbstractValidator<ReopenExitTask>
{
    public ReopenExitTaskValidator() => RuleFor(c => c.Reason).MustBeAReason();
}

internal sealed class ReopenExitTaskHandler(OfficeDbContext db) : IHandler<ReopenExitTask, Done>
{
    public async Task<Result<Done>> HandleAsync(ReopenExitTask request, Actor actor, CancellationToken ct)
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
        task.Reopen(hand.Charter, hand.Exit, request.Reason);
        return Done.Value;
    }
}
