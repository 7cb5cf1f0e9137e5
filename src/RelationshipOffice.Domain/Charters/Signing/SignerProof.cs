using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Domain.Charters;

/// <summary>How and when a signer last proved who they are, by the database's clock, and from which address and browser.</summary>
public sealed record SignerProof(SignInMethod By, DateTimeOffset At, string? Address, string? Agent)
{
    /// <summary>A proof counts for five minutes (domain guide §4): longer, and somebody else may sit before the screen.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    public bool HoldsAt(DateTimeOffset moment) => At <= moment && moment - At <= Lasts;
}
