using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// What one partner holds of another, as the judge reads it: shares in per cent 0–100, null where not known; votes that
/// may not be used freely are restricted and count for nobody.
/// </summary>
public sealed record Holding(
    PartnerId Owner, PartnerId Owned, decimal? Economic, decimal? Voting, bool VotesRestricted,
    DateOnly From, DateOnly? To, DateOnly Date, string Source, bool IsVerified) : IStatedStake
{
    public StakeId Record { get; init; }

    /// <summary>Assumed for a what-if; nobody recorded it.</summary>
    public bool IsSupposed { get; init; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is not { } last || last >= day);
}
