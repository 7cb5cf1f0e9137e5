using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// Proves in the running session who one is, by the password and, where one is set up, a code of the authenticator app or a
/// recovery code; it counts for five minutes for what asks for it. Wrong ones count towards the lock like those at sign-in.
/// Answers whether it was proved.
/// </summary>
[Requires(Permission.UseTheOffice)]
public sealed class ConfirmWithPassword : ICommand<bool>
{
    public string Password { get; set; } = "";

    /// <summary>Code of the app, or a recovery code; nothing where there is no second factor.</summary>
    public string Code { get; set; } = "";

    public required Device Device { get; init; }
}

internal sealed class ConfirmWithPasswordHandler(Accounts accounts, Proofs proofs, OfficeClock clock) : IHandler<ConfirmWithPassword, bool>
{
    public async Task<Result<bool>> HandleAsync(ConfirmWithPassword request, Actor actor, CancellationToken ct)
    {
        var user = await accounts.LockAsync(actor.Id, ct);
        if (!accounts.IsProved(user, request.Password))
        {
            return false;
        }

        var method = SignInMethod.Password;
        if (user!.TwoFactorEnabled)
        {
            var isCode = GiveSecondFactorHandler.TakeCode(user, request.Code, clock.Now);
            if (!isCode && !GiveSecondFactorHandler.TakeRecoveryCode(user, request.Code))
            {
                Lockout.Failed(user, clock.Now);
                return false;
            }

            method = isCode ? SignInMethod.PasswordAndCode : SignInMethod.PasswordAndRecoveryCode;
        }

        Lockout.Open(user);
        return await proofs.KeepAsync(actor, method, request.Device, ct);
    }
}
