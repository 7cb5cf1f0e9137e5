using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>
/// Makes a link by which one person comes in, once, within the days given (1 to 30). The secret is answered once and
/// kept as a hash only. Refuses an address that is in the office (<c>person.email.taken</c>), unknown roles
/// (<c>person.roles.unknown</c>) and a partner manager who stands for nobody (<c>person.partner.missing</c>).
/// </summary>
[Requires(Permission.AdministerPeople)]
public sealed class InvitePerson : ICommand<InvitationLink>
{
    public string Email { get; set; } = "";

    public Roles Roles { get; set; } = Roles.PartnerManager;

    public PartnerId? StandsFor { get; set; }

    public int Days { get; set; } = 7;
}

/// <summary>The secret that goes into the link; nobody can read it again.</summary>
public sealed record InvitationLink(InvitationId Id, string Token, DateTimeOffset ExpiresAt);

internal sealed class InvitePersonValidator : AbstractValidator<InvitePerson>
{
    public InvitePersonValidator()
    {
        RuleFor(c => c.Email).NotEmpty().WithErrorCode("person.email.missing").WithMessage("An e-mail address is needed.");
        RuleFor(c => c.Roles).KnownRoles();
        RuleFor(c => c.StandsFor).NotNull().When(c => c.Roles.HasFlag(Roles.PartnerManager)).As(PersonErrors.PartnerNeeded);
        RuleFor(c => c.Days).InclusiveBetween(1, Invitation.MostDays)
            .WithErrorCode("invitation.days.out_of_range").WithMessage($"A link is good for 1 to {Invitation.MostDays} days.");
    }
}

internal sealed class InvitePersonHandler(OfficeDbContext db, OfficeClock clock) : IHandler<InvitePerson, InvitationLink>
{
    public async Task<Result<InvitationLink>> HandleAsync(InvitePerson request, Actor actor, CancellationToken ct)
    {
        var (token, until) = (Secrets.NewLink(), clock.Now.AddDays(request.Days));
        var invitation = new Invitation(request.Email, request.Roles, request.StandsFor, null, Secrets.Hash(token), actor.Id, until);
        if (await db.People.AnyAsync(p => p.Email == invitation.Email, ct))
        {
            return PersonErrors.EmailTaken;
        }

        db.Invitations.Add(invitation);
        return new InvitationLink(invitation.Id, token, until);
    }
}
