using Microsoft.AspNetCore.Identity;

namespace RelationshipOffice.Application.People;

/// <summary>The credentials of a person: same id, but password, factors and passkeys stay out of the domain.</summary>
public sealed class OfficeUser : IdentityUser<Guid>
{
    /// <summary>The password was made on the console and is good for one sign-in.</summary>
    public bool HasOneTimePassword { get; set; }

    /// <summary>Secret shared with the authenticator app, in base 32; it counts only while the second factor is on.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>Number of the 30-second step of the last code that was accepted: none is accepted twice.</summary>
    public long LastCodeStep { get; set; }

    /// <summary>SHA-256 of the recovery codes that are left, in hexadecimal.</summary>
    public List<string> RecoveryCodes { get; set; } = [];
}
