using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Makes a secret for an authenticator app; it counts only after a code of it was given.</summary>
[Requires(Permission.UseTheOffice)]
public sealed record BeginSecondFactor : ICommand<AuthenticatorSetup>;

/// <summary>The secret to type into the app, and the same as a link.</summary>
public sealed record AuthenticatorSetup(string Key, string Link);

internal sealed class BeginSecondFactorHandler(Accounts accounts) : IHandler<BeginSecondFactor, AuthenticatorSetup>
{
    public async Task<Result<AuthenticatorSetup>> HandleAsync(BeginSecondFactor request, Actor actor, CancellationToken ct)
    {
        if (await accounts.LockAsync(actor.Id, ct) is not { } user)
        {
            return OfficeErrors.NotFound;
        }

        if (user.TwoFactorEnabled)
        {
            return SecondFactorErrors.AlreadyOn;
        }

        // The same secret until it is confirmed, so that a reloaded page does not spoil what the app has read.
        user.AuthenticatorKey ??= OneTimeCode.NewKey();
        return new AuthenticatorSetup(user.AuthenticatorKey, OneTimeCode.Link(user.AuthenticatorKey, user.Email!));
    }
}
