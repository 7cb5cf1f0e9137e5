using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// Changes one's own password; every other session ends and this one goes on under a new one. A wrong current password is
/// an answer without a session, and counts towards the lock like one at sign-in; a new one that is too short or too easy
/// is refused (<c>person.password.…</c>).
/// </summary>
[Requires(Permission.UseTheOffice)]
public sealed class ChangePassword : ICommand<SignInAnswer>
{
    /// <summary>What people are told whose current password was not taken (<c>person.password.wrong</c>).</summary>
    public static readonly Error Wrong = new(
        "person.password.wrong",
        "This is not your current password, or the account is locked for a while after too many wrong ones. Nothing was changed.",
        nameof(Current));

    public string Current { get; set; } = "";

    public string Password { get; set; } = "";

    public required Device Device { get; init; }
}

internal sealed class ChangePasswordHandler(OfficeDbContext db, Accounts accounts, Sessions sessions) : IHandler<ChangePassword, SignInAnswer>
{
    public async Task<Result<SignInAnswer>> HandleAsync(ChangePassword request, Actor actor, CancellationToken ct)
    {
        if (await accounts.LockAsync(actor.Id, ct) is not { } user)
        {
            return OfficeErrors.NotFound;
        }

        // Who came in by a one-time password, a passkey or a provider has none to prove.
        if (user.PasswordHash is not null && !accounts.IsProved(user, request.Current))
        {
            return SignInAnswer.Refused;
        }

        var refusals = await accounts.SetPasswordAsync(user, request.Password);
        if (refusals.Count > 0)
        {
            return Result<SignInAnswer>.Refused(refusals);
        }

        await sessions.EndAllAsync(actor.Id, ct);
        (await db.People.SingleAsync(p => p.Id == actor.Id, ct)).Note(CredentialChange.PasswordChanged);
        return SignInAnswer.In((await sessions.StartAsync(user, SignInMethod.Password, request.Device, ct))!);
    }
}
