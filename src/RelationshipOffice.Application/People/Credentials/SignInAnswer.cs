using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>From where somebody signs in: network address and browser, as far as they are known.</summary>
public sealed record Device(string? Address, string? Agent);

/// <summary>A session that has begun; what the cookie carries.</summary>
public sealed record SignedIn(PersonId Person, string Name, string Stamp, Guid Session, bool NeedsPassword = false);

/// <summary>
/// What came of an attempt to sign in: a session; or the person who must now give the second factor; or neither, which
/// says nothing about why, so that nobody learns who has an account.
/// </summary>
public sealed record SignInAnswer(SignedIn? Session, SecondFactorWanted? SecondFactor)
{
    public static SignInAnswer Refused { get; } = new(null, null);

    public static SignInAnswer In(SignedIn session) => new(session, null);
}

/// <summary>Whose password was right; the stamp ends the wait when the credentials change meanwhile.</summary>
public sealed record SecondFactorWanted(PersonId Person, string Stamp);
