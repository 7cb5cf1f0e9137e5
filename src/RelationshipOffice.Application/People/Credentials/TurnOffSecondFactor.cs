using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Turns the second factor off; answers whether the password was right, for a wrong one counts towards the lock.</summary>
[Requires(Permission.UseTheOffice)]
public sealed class TurnOffSecondFactor : ICommand<bool>
{
    public string Current { get; set; } = "";
}

internal sealed class TurnOffSecondFactorHandler(OfficeDbContext db, Accounts accounts) : IHandler<TurnOffSecondFactor, bool>
{
    public async Task<Result<bool>> HandleAsync(TurnOffSecondFactor request, Actor actor, CancellationToken ct)
    {
        if (await accounts.LockAsync(actor.Id, ct) is not { TwoFactorEnabled: true } user)
        {
            return SecondFactorErrors.NotOn;
        }

        if (!accounts.IsProved(user, request.Current))
        {
            return false;
        }

        SecondFactor.Forget(user);
        (await db.People.SingleAsync(p => p.Id == actor.Id, ct)).Note(CredentialChange.SecondFactorOff);
        return true;
    }
}
