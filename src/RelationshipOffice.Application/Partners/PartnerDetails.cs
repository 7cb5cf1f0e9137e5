using RelationshipOffice.Application.Activity;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>What the partner page shows; every list is cut to what the reader may see.</summary>
public sealed record PartnerDetails(
    PartnerId Id, uint Version, string Name, string LegalName, PartnerKind Kind, bool IsInternal, string? Country,
    Segment? Segment, string LegalEntity, PartnerName? Parent, bool ParentHasLineAuthority, string About, bool IsArchived,
    IReadOnlyList<string> Needs)
{
    public IReadOnlyList<PartnerPersonRow> People { get; init; } = [];

    public IReadOnlyList<CapabilityRow> Capabilities { get; init; } = [];

    /// <summary>Stakes in this partner and stakes that it holds in others.</summary>
    public IReadOnlyList<StakeRow> Stakes { get; init; } = [];

    /// <summary>Facts of this partner on others and of others on it.</summary>
    public IReadOnlyList<RelationFactRow> Facts { get; init; } = [];

    public IReadOnlyList<PartnerCharterRow> Charters { get; init; } = [];

    /// <summary>The newest entries of the history.</summary>
    public IReadOnlyList<ActivityRow> History { get; init; } = [];

    /// <summary>May describe it, rate it, record stakes and facts.</summary>
    public bool MayKeep { get; init; }

    public bool MayArchive { get; init; }

    /// <summary>May see its place among all partners, and what would be left of the outcomes without it.</summary>
    public bool MayPreviewExit { get; init; }

    public bool MayRestore { get; init; }
}

/// <summary>Somebody who stands for the partner.</summary>
public sealed record PartnerPersonRow(PersonId Id, string Name, string Title, Roles Roles, bool IsSuspended);

/// <summary>What the partner can do, 0 (none) to 4 (leads its field).</summary>
public sealed record CapabilityRow(CapabilityId Id, string Competence, int Rating, string Evidence, DateOnly RatedOn);

/// <summary>An ownership stake; the version is that of the owned partner, with which its stakes change.</summary>
public sealed record StakeRow(
    StakeId Id, PartnerName Owner, PartnerName Owned, uint Version, decimal? Economic, decimal? Voting, bool VotesRestricted,
    DateOnly From, DateOnly? To, DateOnly Date, string Source, bool IsVerified)
{
    public bool HoldsOn(DateOnly day) => From <= day && (To is not { } last || last >= day);
}

/// <summary>A relation fact said as a sentence.</summary>
/// <param name="IsSuperseded">A newer fact answers the same question.</param>
public sealed record RelationFactRow(
    RelationFactId Id, PartnerName Partner, PartnerName Counterpart, RelationFactKind Kind, string Sentence, string Note,
    DateOnly Date, string Source, bool IsVerified, bool IsSuperseded = false);

/// <summary>A charter in which the partner is a party.</summary>
public sealed record PartnerCharterRow(CharterId Id, string Code, string Title, Stage Stage, string Role, DateOnly ReviewDate, bool IsStale);
