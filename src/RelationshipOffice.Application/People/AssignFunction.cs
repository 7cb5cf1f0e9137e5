using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>
/// Says for which function of the organisation a person speaks, or for none. It gives no right by itself: a decision
/// invites a person for a function (domain guide §8). One of the list (<c>person.function.unknown</c>).
/// </summary>
[Requires(Permission.AdministerPeople)]
public sealed class AssignFunction : Command<Done>, IVersioned
{
    public required PersonId Person { get; init; }

    public required uint Version { get; set; }

    public BusinessFunction? Function { get; set; }
}

internal sealed class AssignFunctionValidator : AbstractValidator<AssignFunction>
{
    public AssignFunctionValidator()
    {
        RuleFor(c => c.Function).IsInEnum().As(PersonErrors.FunctionUnknown);
    }
}

internal sealed class AssignFunctionHandler(OfficeDbContext db) : IHandler<AssignFunction, Done>
{
    public async Task<Result<Done>> HandleAsync(AssignFunction request, Actor actor, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Id == request.Person, ct) is not { } person)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(person, request.Version);
        person.WorkFor(request.Function);
        return Done.Value;
    }
}
