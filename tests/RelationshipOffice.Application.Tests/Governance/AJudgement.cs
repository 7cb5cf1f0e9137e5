using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Partners;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Governance;

/// <summary>Records facts and stakes through the door, and judges as the office does.</summary>
internal static class AJudgement
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static Task<RelationFactId> KnowsAsync(
        this OfficeFixture office, PartnerId of, PartnerId on, RelationFactKind kind, decimal? number, string note = "", string source = "Ledger") =>
        office.As(office.Officer).SendAsync(new RecordRelationFact
        {
            Partner = of,
            Counterpart = on,
            Kind = kind,
            Number = number,
            Note = note,
            Date = Today,
            Source = source,
            IsVerified = true,
        }).ValueAsync();

    /// <summary>All five parts of the dependence of one on the other: 40 × share, nothing invested, many alternatives, no month.</summary>
    public static async Task DependsAsync(this OfficeFixture office, PartnerId of, PartnerId on, decimal share)
    {
        await office.KnowsAsync(of, on, RelationFactKind.RevenueShare, share);
        await office.KnowsAsync(of, on, RelationFactKind.MonthsToReplace, share > 50 ? 24 : 0);
        await office.KnowsAsync(of, on, RelationFactKind.SpecificInvestment, 0);
        await office.KnowsAsync(of, on, RelationFactKind.InformationAsymmetry, 0);
        await office.KnowsAsync(of, on, RelationFactKind.Alternatives, 9);
    }

    public static async Task OwnsAsync(this OfficeFixture office, PartnerId owner, PartnerId owned, decimal votes)
    {
        var stake = APartner.StakeOf(await APartner.SeenAsync(office, owned), owner, votes, votes);
        stake.IsVerified = true;
        await office.As(office.Officer).SendAsync(stake).ValueAsync();
    }

    /// <summary>A draft between these in which all decide together on quality.</summary>
    public static async Task<CharterDetails> ANetworkAsync(this OfficeFixture office, params PartnerId[] parties)
    {
        var charter = await office.ACharterAsync(parties);
        await office.As(office.Officer).SendAsync(new ChangeGovernance
        {
            Charter = charter.Id,
            Version = charter.Version,
            Domain = DecisionDomain.Quality,
            Type = GovernanceType.Network,
            Reason = "Both know the work.",
        }).ValueAsync();
        return await office.SeenAsync(charter.Id);
    }
}
