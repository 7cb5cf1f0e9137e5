using FluentValidation;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>
/// Enters a person who cannot sign in yet: a file of people, or the demo world. An access link lets them in later.
/// Refuses a taken address (<c>person.email.taken</c>), unknown roles (<c>person.roles.unknown</c>), a partner manager
/// who stands for nobody (<c>person.partner.missing</c>) and demo people outside a demonstration (<c>person.demo.off</c>).
/// </summary>
[Requires(Permission.AdministerPeople)]
public sealed class RegisterPerson : Command<PersonId>
{
    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Title { get; set; } = "";

    public Roles Roles { get; set; }

    /// <summary>For which function the person speaks; null for none.</summary>
    public BusinessFunction? Function { get; set; }

    public PartnerId? StandsFor { get; set; }

    /// <summary>Listed on the sign-in page of a demonstration, and without any password there.</summary>
    public bool IsDemo { get; set; }
}

internal sealed class RegisterPersonValidator : AbstractValidator<RegisterPerson>
{
    public RegisterPersonValidator()
    {
        RuleFor(c => c.Roles).KnownRoles();
        RuleFor(c => c.Function).IsInEnum().As(PersonErrors.FunctionUnknown);
        RuleFor(c => c.StandsFor).NotNull().When(c => c.Roles.HasFlag(Roles.PartnerManager)).As(PersonErrors.PartnerNeeded);
    }
}

internal sealed class RegisterPersonHandler(OfficeDbContext db, Accounts accounts, OfficeOptions options) : IHandler<RegisterPerson, PersonId>
{
    public async Task<Result<PersonId>> HandleAsync(RegisterPerson request, Actor actor, CancellationToken ct)
    {
        if (request.IsDemo && !options.IsDemo)
        {
            return PersonErrors.NoDemo;
        }

        var id = PersonId.New();
        var person = new Person(id, request.Name, request.Email, request.StandsFor, request.Roles);
        person.Rename(request.Name, request.Title);
        person.WorkFor(request.Function);
        if (request.IsDemo)
        {
            person.BelongToDemo();
        }

        var refusals = await accounts.OpenAsync(id, request.Email, null);
        if (refusals.Count > 0)
        {
            return Result<PersonId>.Refused(refusals);
        }

        db.People.Add(person);
        return id;
    }
}
