using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Gives a signal to an officer, with the day by which it is due. Refuses somebody who is no officer
/// (<c>signal.owner.unknown</c>), a day that is over (<c>signal.due.before_today</c>) and a signal that was answered.
/// </summary>
[Requires(Permission.GovernCharters)]
public sealed class AssignSignal : Command<Done>, IVersioned
{
    public required DriftSignalId Signal { get; init; }

    public required uint Version { get; set; }

    public PersonId? Owner { get; set; }

    public DateOnly? DueOn { get; set; }
}

internal sealed class AssignSignalValidator : AbstractValidator<AssignSignal>
{
    public AssignSignalValidator()
    {
        RuleFor(c => c.Owner).NotNull().WithErrorCode(SignalErrors.OwnerMissing.Code).WithMessage(SignalErrors.OwnerMissing.Message);
        RuleFor(c => c.DueOn).NotNull().WithErrorCode("signal.due.missing").WithMessage("Say by which day it is due.");
    }
}

internal sealed class AssignSignalHandler(OfficeDbContext db, OfficeClock clock) : IHandler<AssignSignal, Done>
{
    public async Task<Result<Done>> HandleAsync(AssignSignal request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeSignalAsync(request.Signal, request.Version, actor, ct) is not { } signal)
        {
            return OfficeErrors.NotFound;
        }

        if (!await db.Officers().AnyAsync(p => p.Id == request.Owner, ct))
        {
            return SignalErrors.OwnerUnknown;
        }

        signal.Assign(request.Owner!.Value, request.DueOn!.Value, clock.Today);
        return Done.Value;
    }
}

/// <summary>The officers to whom a signal may be given, by name.</summary>
[Requires(Permission.GovernCharters)]
public sealed record FindSignalOwners : IQuery<IReadOnlyList<PersonChoice>>;

internal sealed class FindSignalOwnersHandler(OfficeDbContext db) : IHandler<FindSignalOwners, IReadOnlyList<PersonChoice>>
{
    public async Task<Result<IReadOnlyList<PersonChoice>>> HandleAsync(FindSignalOwners request, Actor actor, CancellationToken ct) =>
        await db.Officers().OrderBy(p => p.Name).Select(p => new PersonChoice(p.Id, p.Name, p.Title)).ToListAsync(ct);
}
