using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>What the browser is told before it uses or makes a passkey, and what the office remembers of it meanwhile.</summary>
public sealed record PasskeyChallenge(string OptionsJson, string? State);

/// <summary>Asks the browser for a passkey of whoever sits there.</summary>
[Requires(Permission.Visit)]
public sealed record AskForPasskey : IQuery<PasskeyChallenge>;

internal sealed class AskForPasskeyHandler(IPasskeyHandler<OfficeUser> passkeys, IHttpContextAccessor http) : IHandler<AskForPasskey, PasskeyChallenge>
{
    public async Task<Result<PasskeyChallenge>> HandleAsync(AskForPasskey request, Actor actor, CancellationToken ct)
    {
        var options = await passkeys.MakeRequestOptionsAsync(null, http.HttpContext!);
        return new PasskeyChallenge(options.RequestOptionsJson, options.AssertionState);
    }
}

/// <summary>Signs in with a passkey; a locked account opens too, since nobody can lock out a passkey by guessing.</summary>
[Requires(Permission.Visit)]
public sealed class SignInWithPasskey : ICommand<SignInAnswer>
{
    public required string CredentialJson { get; init; }

    public required string? State { get; init; }

    public required Device Device { get; init; }
}

internal sealed class SignInWithPasskeyHandler(
    IPasskeyHandler<OfficeUser> passkeys, UserManager<OfficeUser> users, Sessions sessions, IHttpContextAccessor http)
    : IHandler<SignInWithPasskey, SignInAnswer>
{
    public async Task<Result<SignInAnswer>> HandleAsync(SignInWithPasskey request, Actor actor, CancellationToken ct)
    {
        var proof = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = http.HttpContext!,
            CredentialJson = request.CredentialJson,
            AssertionState = request.State,
        });
        if (!proof.Succeeded || !(await users.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey)).Succeeded)
        {
            return SignInAnswer.Refused;
        }

        return await sessions.StartAsync(proof.User, SignInMethod.Passkey, request.Device, ct) is { } session
            ? SignInAnswer.In(session)
            : SignInAnswer.Refused;
    }
}
