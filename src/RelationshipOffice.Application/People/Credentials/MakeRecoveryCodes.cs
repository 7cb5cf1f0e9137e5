using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Replaces one's recovery codes by ten new ones, shown once; the old ones open nothing any more.</summary>
[Requires(Permission.UseTheOffice)]
public sealed record MakeRecoveryCodes : ICommand<IReadOnlyList<string>>;

internal sealed class MakeRecoveryCodesHandler(OfficeDbContext db, Accounts accounts) : IHandler<MakeRecoveryCodes, IReadOnlyList<string>>
{
    private const int Codes = 10;

    public async Task<Result<IReadOnlyList<string>>> HandleAsync(MakeRecoveryCodes request, Actor actor, CancellationToken ct)
    {
        if (await accounts.LockAsync(actor.Id, ct) is not { TwoFactorEnabled: true } user)
        {
            return SecondFactorErrors.NotOn;
        }

        (await db.People.SingleAsync(p => p.Id == actor.Id, ct)).Note(CredentialChange.RecoveryCodesMade);
        return NewCodes(user);
    }

    internal static string[] NewCodes(OfficeUser user)
    {
        string[] codes = [.. Enumerable.Range(0, Codes).Select(_ => Secrets.NewLegible(2))];
        user.RecoveryCodes = [.. codes.Select(Secrets.HashText)];
        return codes;
    }
}
