using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Proves in the running session who one is by one's own passkey; somebody else's proves nothing here. Answers whether it was proved.</summary>
[Requires(Permission.UseTheOffice)]
public sealed class ConfirmWithPasskey : ICommand<bool>
{
    public required string CredentialJson { get; init; }

    public required string? State { get; init; }

    public required Device Device { get; init; }
}

internal sealed class ConfirmWithPasskeyHandler(
    IPasskeyHandler<OfficeUser> passkeys, UserManager<OfficeUser> users, Proofs proofs, IHttpContextAccessor http) : IHandler<ConfirmWithPasskey, bool>
{
    public async Task<Result<bool>> HandleAsync(ConfirmWithPasskey request, Actor actor, CancellationToken ct)
    {
        var proof = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = http.HttpContext!,
            CredentialJson = request.CredentialJson,
            AssertionState = request.State,
        });
        return proof.Succeeded && proof.User.Id == actor.Id.Value && (await users.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey)).Succeeded
            && await proofs.KeepAsync(actor, SignInMethod.Passkey, request.Device, ct);
    }
}
