using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Invites a person to a decision for a function: that person may record the function's position there, and nothing else by
/// that right (domain guide §8). Refuses people outside the parties and the office's own organisation
/// (<c>decision.function.person_outside</c>), a second invitation (<c>decision.function.twice</c>) and a decision in effect
/// or ended (<c>decision.over</c>).
/// </summary>
[Requires(Permission.InviteFunctions)]
public sealed class InviteFunction : Command<Done>
{
    public required DecisionId Decision { get; init; }

    public BusinessFunction? Function { get; set; }

    public PersonId? Person { get; set; }
}

internal sealed class InviteFunctionValidator : AbstractValidator<InviteFunction>
{
    public InviteFunctionValidator()
    {
        RuleFor(c => c.Function).NotNull().WithErrorCode("decision.function.missing").WithMessage("Choose the function that is to speak.");
        RuleFor(c => c.Person).NotNull().WithErrorCode("decision.function.person_missing").WithMessage("Choose the person who speaks for it.");
    }
}

internal sealed class InviteFunctionHandler(OfficeDbContext db, OfficeClock clock) : IHandler<InviteFunction, Done>
{
    public async Task<Result<Done>> HandleAsync(InviteFunction request, Actor actor, CancellationToken ct)
    {
        if (await DecisionInHand.TakeAsync(db, request.Decision, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MayInvite(hand.Charter))
        {
            return DecisionErrors.NotForYou;
        }

        var person = request.Person!.Value;
        if (!await db.InviteesFor(hand.Charter, actor).AnyAsync(p => p.Id == person, ct))
        {
            return DecisionErrors.PersonOutside;
        }

        db.FunctionalPositions.Add(new FunctionalPosition(hand.Decision, request.Function!.Value, person, actor.Id, clock.Today));
        return Done.Value;
    }
}
