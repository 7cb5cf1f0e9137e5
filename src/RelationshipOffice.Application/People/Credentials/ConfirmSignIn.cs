using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Whether the sign-in that a request brings is still good (<c>office.signed_out</c> if not); the door itself finds out.</summary>
[Requires(Permission.Visit, IsRoutine = true)]
public sealed record ConfirmSignIn : IQuery<Done>;

internal sealed class ConfirmSignInHandler : IHandler<ConfirmSignIn, Done>
{
    public Task<Result<Done>> HandleAsync(ConfirmSignIn request, Actor actor, CancellationToken ct) => Task.FromResult<Result<Done>>(Done.Value);
}
