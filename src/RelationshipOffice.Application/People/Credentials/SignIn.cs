using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// Signs in with e-mail and password. Unknown address, wrong password, locked and suspended give one and the same
/// answer, which says nothing; wrong tries are counted and the fifth in a row locks for fifteen minutes.
/// </summary>
[Requires(Permission.Visit)]
public sealed class SignIn : ICommand<SignInAnswer>
{
    public required string Email { get; init; }

    public required string Password { get; init; }

    public required Device Device { get; init; }
}

internal sealed class SignInHandler(OfficeDbContext db, Accounts accounts, Sessions sessions) : IHandler<SignIn, SignInAnswer>
{
    public async Task<Result<SignInAnswer>> HandleAsync(SignIn request, Actor actor, CancellationToken ct)
    {
        var user = await accounts.LockAsync(request.Email, ct);
        return accounts.IsProved(user, request.Password) ? await PassAsync(user!, request.Device, ct) : SignInAnswer.Refused;
    }

    private async Task<SignInAnswer> PassAsync(OfficeUser user, Device device, CancellationToken ct)
    {
        if (!user.TwoFactorEnabled)
        {
            return await StartAsync(user, device, ct);
        }

        var id = PersonId.From(user.Id);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        return sessions.MayEnter(person)
            ? new SignInAnswer(null, new SecondFactorWanted(id, user.SecurityStamp!))
            : SignInAnswer.Refused;
    }

    private async Task<SignInAnswer> StartAsync(OfficeUser user, Device device, CancellationToken ct)
    {
        var method = user.HasOneTimePassword ? SignInMethod.OneTimePassword : SignInMethod.Password;
        if (user.HasOneTimePassword)
        {
            user.PasswordHash = null;
        }

        return await sessions.StartAsync(user, method, device, ct) is { } session ? SignInAnswer.In(session) : SignInAnswer.Refused;
    }
}
