using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Partners;

/// <summary>Commands on partners as an officer would send them, with only what matters said by the test.</summary>
internal static class APartner
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static Task<PartnerDetails> SeenAsync(this OfficeFixture office, PartnerId partner) =>
        office.As(office.Officer).AskAsync(new GetPartner(partner)).ValueAsync();

    public static RecordStake StakeOf(PartnerDetails owned, PartnerId owner, decimal? economic = 60, decimal? voting = 60) => new()
    {
        Partner = owned.Id,
        Version = owned.Version,
        Owner = owner,
        Economic = economic,
        Voting = voting,
        From = new DateOnly(2020, 1, 1),
        Date = Today,
        Source = "Annual report 2025",
    };

    public static CorrectStake Correction(StakeRow stake, decimal? economic) => new()
    {
        Partner = stake.Owned.Id,
        Version = stake.Version,
        Stake = stake.Id,
        Economic = economic,
        From = stake.From,
        Date = stake.Date,
        Source = stake.Source,
        Reason = "The report was misread.",
    };

    public static RecordRelationFact RevenueShare(PartnerId partner, PartnerId counterpart, decimal share = 70) => new()
    {
        Partner = partner,
        Counterpart = counterpart,
        Kind = RelationFactKind.RevenueShare,
        Number = share,
        Date = Today,
        Source = "Ledger",
    };

    public static DescribePartner Described(PartnerDetails seen, string? name = null, PartnerId? parent = null) => new()
    {
        Partner = seen.Id,
        Version = seen.Version,
        Name = name ?? seen.Name,
        Kind = seen.Kind,
        Country = "BR",
        Parent = parent,
    };

    public static RateCapability Rated(PartnerDetails seen, int? rating = 3) => new()
    {
        Partner = seen.Id,
        Version = seen.Version,
        Competence = "Last-mile logistics",
        Rating = rating,
        Evidence = "Audit of May",
        RatedOn = Today,
    };
}
