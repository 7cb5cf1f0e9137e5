using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Finds and keeps the credentials that belong to people.</summary>
internal sealed class Accounts(OfficeDbContext db, UserManager<OfficeUser> users, IPasswordHasher<OfficeUser> hasher, OfficeClock clock)
{
    /// <summary>Finds by e-mail and holds the row: tries on one account come one after another, so that each is counted.</summary>
    public Task<OfficeUser?> LockAsync(string email, CancellationToken ct)
    {
        var normalized = users.NormalizeEmail(email.Trim());
        return db.Users.FromSql($"select * from users where normalized_email = {normalized} for update").SingleOrDefaultAsync(ct);
    }

    public Task<OfficeUser?> LockAsync(PersonId person, CancellationToken ct) =>
        db.Users.FromSql($"select * from users where id = {person.Value} for update").SingleOrDefaultAsync(ct);

    /// <summary>
    /// Whether this is the password of a locked row's account; a wrong one counts towards the lock, and while that holds
    /// none is right. Without an account or a password the same is computed, so that the work says nothing.
    /// </summary>
    public bool IsProved(OfficeUser? user, string password)
    {
        var isRight = hasher.VerifyHashedPassword(user ?? Nobody.User, user?.PasswordHash ?? Nobody.Hash, password) != PasswordVerificationResult.Failed;
        if (user?.PasswordHash is null || Lockout.IsShut(user, clock.Now))
        {
            return false;
        }

        if (!isRight)
        {
            Lockout.Failed(user, clock.Now);
        }

        return isRight;
    }

    /// <summary>Makes the credentials of a new person; without a password until an invitation is accepted.</summary>
    public async Task<IReadOnlyList<Error>> OpenAsync(PersonId person, string email, string? password)
    {
        var clean = EmailAddress.Clean(email, "Email");
        var user = new OfficeUser { Id = person.Value, UserName = clean, Email = clean, EmailConfirmed = true };
        return Refusals(password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password));
    }

    /// <summary>Replaces the password; every session of the person ends by the new stamp.</summary>
    public async Task<IReadOnlyList<Error>> SetPasswordAsync(OfficeUser user, string password)
    {
        user.HasOneTimePassword = false;
        if (user.PasswordHash is not null)
        {
            user.PasswordHash = null;
        }

        return Refusals(await users.AddPasswordAsync(user, password));
    }

    /// <summary>Ends every sign-in of a person, by the sessions and by the stamp.</summary>
    public async Task EndEverythingAsync(PersonId person, Sessions sessions, CancellationToken ct)
    {
        await sessions.EndAllAsync(person, ct);
        if (await LockAsync(person, ct) is { } user)
        {
            await users.UpdateSecurityStampAsync(user);
        }
    }

    private static IReadOnlyList<Error> Refusals(IdentityResult result) =>
        result.Succeeded ? [] : [.. result.Errors.Select(Refusal).Distinct()];

    private static Error Refusal(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => PersonErrors.EmailTaken,
        nameof(IdentityErrorDescriber.PasswordTooShort) => PasswordRules.TooShort,
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => OfficeErrors.Conflict,
        PasswordRules.TooLongCode => PasswordRules.TooLong,
        _ => PasswordRules.TooEasy,
    };
}
