using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>
/// Changes name and title: everybody's own, and anybody's by an administrator (<c>office.forbidden</c>). Texts of 200
/// characters at most (<c>person.name.…</c>, <c>person.title.too_long</c>).
/// </summary>
[Requires(Permission.UseTheOffice)]
public sealed class RenamePerson : Command<Done>, IVersioned
{
    public required PersonId Person { get; init; }

    public required uint Version { get; set; }

    public string Name { get; set; } = "";

    public string Title { get; set; } = "";
}

internal sealed class RenamePersonValidator : AbstractValidator<RenamePerson>
{
    public RenamePersonValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithErrorCode("person.name.missing").WithMessage("A name is needed.");
    }
}

internal sealed class RenamePersonHandler(OfficeDbContext db) : IHandler<RenamePerson, Done>
{
    public async Task<Result<Done>> HandleAsync(RenamePerson request, Actor actor, CancellationToken ct)
    {
        if (request.Person != actor.Id && !actor.May(Permission.AdministerPeople))
        {
            return OfficeErrors.Forbidden;
        }

        if (await db.People.SingleOrDefaultAsync(p => p.Id == request.Person, ct) is not { } person)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(person, request.Version);
        person.Rename(request.Name, request.Title);
        return Done.Value;
    }
}
