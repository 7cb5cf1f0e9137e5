using Microsoft.AspNetCore.Identity;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// Proves in the running session who one is by signing in anew at the organisation's own provider. A provider that does not
/// say when that was, or that lets an older sign-in count, proves nothing. Answers whether it was proved.
/// </summary>
[Requires(Permission.UseTheOffice)]
public sealed class ConfirmWithProvider : ICommand<bool>
{
    public required string Provider { get; init; }

    public required string Subject { get; init; }

    /// <summary>When the provider says that the person gave a secret there.</summary>
    public required DateTimeOffset? At { get; init; }

    public required Device Device { get; init; }
}

internal sealed class ConfirmWithProviderHandler(UserManager<OfficeUser> users, Proofs proofs, OfficeClock clock) : IHandler<ConfirmWithProvider, bool>
{
    public async Task<Result<bool>> HandleAsync(ConfirmWithProvider request, Actor actor, CancellationToken ct) =>
        request.At is { } at && (clock.Now - at).Duration() <= SignerProof.Lasts
        && await users.FindByLoginAsync(request.Provider, request.Subject) is { } user && user.Id == actor.Id.Value
        && await proofs.KeepAsync(actor, SignInMethod.Provider, request.Device, ct);
}
