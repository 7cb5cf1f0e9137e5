using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Turns the second factor off; needs the password (<c>person.password.wrong</c>).</summary>
[Requires(Permission.UseTheOffice)]
public sealed class TurnOffSecondFactor : ICommand<Done>
{
    public string Current { get; set; } = "";
}

internal sealed class TurnOffSecondFactorHandler(OfficeDbContext db, UserManager<OfficeUser> users, Accounts accounts)
    : IHandler<TurnOffSecondFactor, Done>
{
    public async Task<Result<Done>> HandleAsync(TurnOffSecondFactor request, Actor actor, CancellationToken ct)
    {
        if (await accounts.LockAsync(actor.Id, ct) is not { TwoFactorEnabled: true } user)
        {
            return SecondFactorErrors.NotOn;
        }

        if (!await users.CheckPasswordAsync(user, request.Current))
        {
            return ChangePassword.Wrong;
        }

        SecondFactor.Forget(user);
        (await db.People.SingleAsync(p => p.Id == actor.Id, ct)).Note(CredentialChange.SecondFactorOff);
        return Done.Value;
    }
}
