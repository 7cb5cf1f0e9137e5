using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>
/// Makes a link by which somebody who is in the office sets a new password: forgotten, or never set. Good once, for one
/// day. The second factor stays unless it is to be forgotten too.
/// </summary>
[Requires(Permission.AdministerPeople)]
public sealed class RenewAccess : ICommand<InvitationLink>
{
    public required PersonId Person { get; init; }

    /// <summary>Turns the second factor off at once, for somebody who lost the phone and the recovery codes.</summary>
    public bool ForgetSecondFactor { get; set; }
}

internal sealed class RenewAccessHandler(OfficeDbContext db, Accounts accounts, OfficeClock clock) : IHandler<RenewAccess, InvitationLink>
{
    public async Task<Result<InvitationLink>> HandleAsync(RenewAccess request, Actor actor, CancellationToken ct)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == request.Person, ct);
        if (person is null || await accounts.LockAsync(request.Person, ct) is not { } user)
        {
            return OfficeErrors.NotFound;
        }

        if (request.ForgetSecondFactor && user.TwoFactorEnabled)
        {
            SecondFactor.Forget(user);
            person.Note(CredentialChange.SecondFactorOff);
        }

        var (token, until) = (Secrets.NewLink(), clock.Now.AddDays(1));
        var invitation = new Invitation(person.Email, person.Roles, person.StandsFor, person.Id, Secrets.Hash(token), actor.Id, until);
        db.Invitations.Add(invitation);
        person.Note(CredentialChange.AccessRenewed);
        return new InvitationLink(invitation.Id, token, until);
    }
}
