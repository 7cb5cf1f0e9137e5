using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>
/// Gives and takes a person's roles; it holds from the person's next action on, in open pages too. Refuses unknown roles
/// (<c>person.roles.unknown</c>), a partner manager who stands for nobody (<c>person.partner.missing</c>) and the end of
/// the last administrator (<c>person.administrator.last</c>).
/// </summary>
[Requires(Permission.AdministerPeople)]
public sealed class ChangeRoles : Command<Done>, IVersioned
{
    public required PersonId Person { get; init; }

    public required uint Version { get; set; }

    public Roles Roles { get; set; }
}

internal sealed class ChangeRolesValidator : AbstractValidator<ChangeRoles>
{
    public ChangeRolesValidator() => RuleFor(c => c.Roles).KnownRoles();
}

internal sealed class ChangeRolesHandler(OfficeDbContext db, Administrators administrators) : IHandler<ChangeRoles, Done>
{
    public async Task<Result<Done>> HandleAsync(ChangeRoles request, Actor actor, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Id == request.Person, ct) is not { } person)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(person, request.Version);
        if (!request.Roles.HasFlag(Roles.Administrator))
        {
            await administrators.RemainWithoutAsync(person, ct);
        }

        if (request.Roles.HasFlag(Roles.PartnerManager) && person.StandsFor is null)
        {
            return PersonErrors.PartnerNeeded with { Field = nameof(request.Roles) };
        }

        person.ChangeRoles(request.Roles);
        return Done.Value;
    }
}
