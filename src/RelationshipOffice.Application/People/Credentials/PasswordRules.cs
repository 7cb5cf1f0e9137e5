using Microsoft.AspNetCore.Identity;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>A password is long and not easily guessed; which characters it is made of is the person's own affair.</summary>
public sealed class PasswordRules : IPasswordValidator<OfficeUser>
{
    public const int Least = 12;
    public const int Most = 128;

    internal const string TooLongCode = "PasswordTooLong";

    public static readonly Error TooShort =
        new("person.password.too_short", $"A password needs {Least} characters or more. Three or four words in a row make a good one.", "Password");

    public static readonly Error TooLong =
        new("person.password.too_long", $"A password may have {Most} characters at most.", "Password");

    public static readonly Error TooEasy =
        new("person.password.too_easy", "This password is easily guessed. Take words that have nothing to do with your name or address.", "Password");

    private static readonly string[] Guessed =
        ["password", "passwort", "qwerty", "123456", "letmein", "welcome", "relationship", "changeme", "iloveyou", "admin"];

    public Task<IdentityResult> ValidateAsync(UserManager<OfficeUser> manager, OfficeUser user, string? password)
    {
        var text = password ?? "";
        if (text.Length > Most)
        {
            return Task.FromResult(IdentityResult.Failed(new IdentityError { Code = TooLongCode }));
        }

        return Task.FromResult(IsEasy(text, user) ? IdentityResult.Failed(new IdentityError { Code = TooEasy.Code }) : IdentityResult.Success);
    }

    // What is left when the guessed words and the person's own name are taken out must still be hard to guess.
    private static bool IsEasy(string password, OfficeUser user)
    {
        var rest = password.ToLowerInvariant();
        foreach (var word in Guessed.Append((user.Email ?? "").Split('@')[0].ToLowerInvariant()).Where(w => w.Length > 3))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Distinct().Count() < 5;
    }
}
