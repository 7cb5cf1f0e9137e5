using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Turns the second factor on with a first code (<c>second_factor.code.wrong</c>) and answers ten recovery codes, shown once.</summary>
[Requires(Permission.UseTheOffice)]
public sealed class TurnOnSecondFactor : ICommand<IReadOnlyList<string>>
{
    public string Code { get; set; } = "";
}

internal sealed class TurnOnSecondFactorHandler(OfficeDbContext db, Accounts accounts, OfficeClock clock)
    : IHandler<TurnOnSecondFactor, IReadOnlyList<string>>
{
    public async Task<Result<IReadOnlyList<string>>> HandleAsync(TurnOnSecondFactor request, Actor actor, CancellationToken ct)
    {
        if (await accounts.LockAsync(actor.Id, ct) is not { } user)
        {
            return OfficeErrors.NotFound;
        }

        if (user.TwoFactorEnabled)
        {
            return SecondFactorErrors.AlreadyOn;
        }

        if (!GiveSecondFactorHandler.TakeCode(user, request.Code, clock.Now))
        {
            return SecondFactorErrors.CodeWrong;
        }

        user.TwoFactorEnabled = true;
        (await db.People.SingleAsync(p => p.Id == actor.Id, ct)).Note(CredentialChange.SecondFactorOn);
        return MakeRecoveryCodesHandler.NewCodes(user);
    }
}
