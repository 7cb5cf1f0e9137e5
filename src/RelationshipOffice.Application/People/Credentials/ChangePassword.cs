using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// Changes one's own password; every other session ends and this one goes on under a new one. Refuses a wrong current
/// password (<c>person.password.wrong</c>) and a new one that is too short or too easy (<c>person.password.…</c>).
/// </summary>
[Requires(Permission.UseTheOffice)]
public sealed class ChangePassword : ICommand<SignedIn>
{
    public static readonly Error Wrong =
        new("person.password.wrong", "This is not your current password. Nothing was changed.", nameof(Current));

    public string Current { get; set; } = "";

    public string Password { get; set; } = "";

    public required Device Device { get; init; }
}

internal sealed class ChangePasswordHandler(OfficeDbContext db, UserManager<OfficeUser> users, Accounts accounts, Sessions sessions)
    : IHandler<ChangePassword, SignedIn>
{
    public async Task<Result<SignedIn>> HandleAsync(ChangePassword request, Actor actor, CancellationToken ct)
    {
        if (await accounts.LockAsync(actor.Id, ct) is not { } user)
        {
            return OfficeErrors.NotFound;
        }

        // Who came in by a one-time password, a passkey or a provider has none to prove.
        if (user.PasswordHash is not null && !await users.CheckPasswordAsync(user, request.Current))
        {
            return ChangePassword.Wrong;
        }

        var refusals = await accounts.SetPasswordAsync(user, request.Password);
        if (refusals.Count > 0)
        {
            return Result<SignedIn>.Refused(refusals);
        }

        await sessions.EndAllAsync(actor.Id, ct);
        (await db.People.SingleAsync(p => p.Id == actor.Id, ct)).Note(CredentialChange.PasswordChanged);
        return (await sessions.StartAsync(user, SignInMethod.Password, request.Device, ct))!;
    }
}
