using Microsoft.AspNetCore.Identity;
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

internal sealed class SignInHandler(
    OfficeDbContext db, Accounts accounts, Sessions sessions, IPasswordHasher<OfficeUser> hasher, OfficeClock clock)
    : IHandler<SignIn, SignInAnswer>
{
    // What an unknown account is compared with, so that it takes as long as a known one.
    private static readonly OfficeUser Nobody = new();
    private static string? _nobodysHash;

    public async Task<Result<SignInAnswer>> HandleAsync(SignIn request, Actor actor, CancellationToken ct)
    {
        var user = await accounts.LockAsync(request.Email, ct);
        var hash = user?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(Nobody, "nobody's password"));
        var isRight = hasher.VerifyHashedPassword(user ?? Nobody, hash, request.Password) != PasswordVerificationResult.Failed;
        if (user?.PasswordHash is null || Lockout.IsShut(user, clock.Now))
        {
            return SignInAnswer.Refused;
        }

        if (!isRight)
        {
            Lockout.Failed(user, clock.Now);
            return SignInAnswer.Refused;
        }

        return await PassAsync(user, request.Device, ct);
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
