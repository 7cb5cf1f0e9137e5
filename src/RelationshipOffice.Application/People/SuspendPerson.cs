using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>
/// Keeps a person out from the next action on and ends every session, with a reason. Refuses oneself
/// (<c>person.suspended.self</c>) and the last administrator (<c>person.administrator.last</c>).
/// </summary>
[Requires(Permission.AdministerPeople)]
public sealed class SuspendPerson : Command<Done>, IVersioned, IReasoned
{
    public required PersonId Person { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class SuspendPersonValidator : AbstractValidator<SuspendPerson>
{
    public SuspendPersonValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode("person.reason.missing").WithMessage("A reason is needed.")
            .MaximumLength(Text.Line).WithErrorCode("person.reason.too_long").WithMessage($"A reason may have {Text.Line} characters at most.");
    }
}

internal sealed class SuspendPersonHandler(OfficeDbContext db, Administrators administrators, Accounts accounts, Sessions sessions)
    : IHandler<SuspendPerson, Done>
{
    public async Task<Result<Done>> HandleAsync(SuspendPerson request, Actor actor, CancellationToken ct)
    {
        if (request.Person == actor.Id)
        {
            return PersonErrors.NotYourself;
        }

        if (await db.People.SingleOrDefaultAsync(p => p.Id == request.Person, ct) is not { } person)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(person, request.Version);
        await administrators.RemainWithoutAsync(person, ct);
        await accounts.EndEverythingAsync(person.Id, sessions, ct);
        person.Suspend(request.Reason);
        return Done.Value;
    }
}
