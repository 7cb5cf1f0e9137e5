using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class JudgementCostTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Thirty_parties_under_five_hundred_owners_cost_what_two_do()
    {
        var few = await office.ANetworkAsync(await office.APartnerAsync(), await office.APartnerAsync());
        var many = await office.ANetworkAsync([.. await OwnedAsync(parties: 30, partners: 500)]);
        Task<CharterVerdicts> ReadAsync(CharterId charter) => office.As(office.Officer).AskAsync(new GetVerdicts(charter)).ValueAsync();
        await ReadAsync(many.Id);

        var small = await Statements.CountAsync(() => ReadAsync(few.Id));
        var large = await Statements.CountAsync(() => ReadAsync(many.Id));

        Assert.InRange(large, 1, small + 2);
        Assert.Equal(30 * 29 / 2, (await ReadAsync(many.Id)).Now.Pairs.Count);
    }

    // Each owns a part of the two before it, so that chains are long and cross each other.
    private async Task<IEnumerable<PartnerId>> OwnedAsync(int parties, int partners)
    {
        var known = Enumerable.Range(0, partners).Select(i => new Partner($"Owner {i}", PartnerKind.Company)).ToList();
        var evidence = Evidence.Of(AJudgement.Today, "Register", true, AJudgement.Today);
        for (var i = 0; i + 2 < partners; i++)
        {
            known[i].RecordStake(known[i + 1].Id, StakeTerms.Of(55, 55, false, new DateOnly(2020, 1, 1), null), evidence);
            known[i].RecordStake(known[i + 2].Id, StakeTerms.Of(40, 40, false, new DateOnly(2020, 1, 1), null), evidence);
        }

        await using var db = office.Database();
        db.Partners.AddRange(known);
        await db.SaveChangesAsync(Ct);
        return known.Take(parties).Select(p => p.Id);
    }
}
