using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Finds and keeps the credentials that belong to people.</summary>
internal sealed class Accounts(OfficeDbContext db, UserManager<OfficeUser> users)
{
    /// <summary>Finds by e-mail and holds the row: tries on one account come one after another, so that each is counted.</summary>
    public Task<OfficeUser?> LockAsync(string email, CancellationToken ct)
    {
        var normalized = users.NormalizeEmail(email.Trim());
        return db.Users.FromSql($"select * from users where normalized_email = {normalized} for update").SingleOrDefaultAsync(ct);
    }

    public Task<OfficeUser?> LockAsync(PersonId person, CancellationToken ct) =>
        db.Users.FromSql($"select * from users where id = {person.Value} for update").SingleOrDefaultAsync(ct);

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
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => Pipeline.OfficeErrors.Conflict,
        PasswordRules.TooLongCode => PasswordRules.TooLong,
        _ => PasswordRules.TooEasy,
    };
}
