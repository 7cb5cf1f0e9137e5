using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// Ends a sign-in with the code of the authenticator app, or with a recovery code. A code is accepted once only, and
/// only within one step of 30 seconds; wrong ones count towards the lock like wrong passwords.
/// </summary>
[Requires(Permission.Visit)]
public sealed class GiveSecondFactor : ICommand<SignInAnswer>
{
    /// <summary>Whose password was right, as the first step answered.</summary>
    public required SecondFactorWanted Wanted { get; init; }

    public required string Code { get; init; }

    public required bool IsRecoveryCode { get; init; }

    public required Device Device { get; init; }
}

internal sealed class GiveSecondFactorHandler(Accounts accounts, Sessions sessions, OfficeClock clock)
    : IHandler<GiveSecondFactor, SignInAnswer>
{
    public async Task<Result<SignInAnswer>> HandleAsync(GiveSecondFactor request, Actor actor, CancellationToken ct)
    {
        var user = await accounts.LockAsync(request.Wanted.Person, ct);
        if (user is null || user.SecurityStamp != request.Wanted.Stamp || Lockout.IsShut(user, clock.Now))
        {
            return SignInAnswer.Refused;
        }

        if (!(request.IsRecoveryCode ? TakeRecoveryCode(user, request.Code) : TakeCode(user, request.Code, clock.Now)))
        {
            Lockout.Failed(user, clock.Now);
            return SignInAnswer.Refused;
        }

        var method = request.IsRecoveryCode ? SignInMethod.PasswordAndRecoveryCode : SignInMethod.PasswordAndCode;
        return await sessions.StartAsync(user, method, request.Device, ct) is { } session ? SignInAnswer.In(session) : SignInAnswer.Refused;
    }

    /// <summary>Accepts a code of a step later than the last one accepted.</summary>
    internal static bool TakeCode(OfficeUser user, string code, DateTimeOffset now)
    {
        if (user.AuthenticatorKey is null || OneTimeCode.StepOf(user.AuthenticatorKey, code, now) is not { } step || step <= user.LastCodeStep)
        {
            return false;
        }

        user.LastCodeStep = step;
        return true;
    }

    internal static bool TakeRecoveryCode(OfficeUser user, string code)
    {
        var hash = Secrets.HashText(code);
        if (!user.RecoveryCodes.Contains(hash))
        {
            return false;
        }

        user.RecoveryCodes = [.. user.RecoveryCodes.Where(c => c != hash)];
        return true;
    }
}
