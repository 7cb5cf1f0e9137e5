using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using static RelationshipOffice.Application.Tests.Partners.APartner;

namespace RelationshipOffice.Application.Tests.Partners;

public sealed class PartnerReachTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static readonly FindPartners All = new() { Slice = new Slice(1, 200) };

    private Pipeline.Office Officer => office.As(office.Officer);

    [Fact]
    public async Task A_manager_finds_the_own_partner_and_those_of_a_shared_charter_only()
    {
        var (own, shared, stranger) = await ThreeAsync();
        var manager = await ManagerOfAsync(own);

        var found = await manager.AskAsync(All).ValueAsync();

        Assert.Equal([own, shared], found.Rows.Select(r => r.Id).Order(Comparer<PartnerId>.Create((x, y) => x.Value.CompareTo(y.Value))));
        Assert.Equal(2, found.Total);
        await manager.AskAsync(new GetPartner(stranger)).RefusedAsync(OfficeErrors.NotFound);
        Assert.Equal(0, (await manager.AskAsync(History(stranger)).ValueAsync()).Total);
    }

    [Fact]
    public async Task A_manager_sees_facts_and_stakes_only_with_the_own_partner_on_one_side()
    {
        var (own, shared, stranger) = await ThreeAsync();
        await Officer.SendAsync(RevenueShare(shared, own)).ValueAsync();
        await Officer.SendAsync(RevenueShare(shared, stranger, 20)).ValueAsync();
        await Officer.SendAsync(StakeOf(await office.SeenAsync(shared), stranger)).ValueAsync();

        var seen = await (await ManagerOfAsync(own)).AskAsync(new GetPartner(shared)).ValueAsync();

        Assert.Equal(own, Assert.Single(seen.Facts).Counterpart.Id);
        Assert.Empty(seen.Stakes);
        Assert.DoesNotContain(seen.History, e => e.What.Contains("Recorded", StringComparison.Ordinal));
        Assert.False(seen.MayKeep || seen.MayArchive || seen.MayRestore);
    }

    [Fact]
    public async Task A_name_out_of_reach_is_not_told_in_the_own_history()
    {
        var (own, _, stranger) = await ThreeAsync();
        await Officer.SendAsync(RevenueShare(own, stranger)).ValueAsync();

        var seen = await (await ManagerOfAsync(own)).AskAsync(new GetPartner(own)).ValueAsync();

        Assert.StartsWith("Recorded revenue share towards a partner: 70 %", seen.History[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parent_out_of_reach_is_not_told()
    {
        var (own, shared, stranger) = await ThreeAsync();
        await Officer.SendAsync(Described(await office.SeenAsync(shared), parent: stranger)).ValueAsync();

        Assert.Null((await (await ManagerOfAsync(own)).AskAsync(new GetPartner(shared)).ValueAsync()).Parent);
    }

    [Fact]
    public async Task An_executive_reads_everything_and_edits_nothing()
    {
        var (own, _, stranger) = await ThreeAsync();
        await Officer.SendAsync(RevenueShare(own, stranger)).ValueAsync();
        var executive = office.As(await office.APersonAsync("Eva Executive", Roles.Executive));

        var seen = await executive.AskAsync(new GetPartner(stranger)).ValueAsync();

        Assert.Single(seen.Facts);
        Assert.False(seen.MayKeep);
    }

    [Fact]
    public async Task An_administrator_alone_sees_no_partner()
    {
        var (own, _, _) = await ThreeAsync();
        var administrator = office.As(await office.APersonAsync("Ada Admin", Roles.Administrator, own));

        await administrator.AskAsync(All).RefusedAsync(OfficeErrors.Forbidden);
        await administrator.AskAsync(new GetPartner(own)).RefusedAsync(OfficeErrors.Forbidden);
        Assert.All((await administrator.AskAsync(History(own)).ValueAsync()).Rows, r => Assert.True(r is { About: null, Reason: null, Changes.Count: 0 }));
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in() => await office.AsVisitor().AskAsync(All).RefusedAsync(OfficeErrors.SignedOut);

    private static GetHistory History(PartnerId partner) => new(new Subject(SubjectKind.Partner, partner.Value), new Slice(1, 50));

    private async Task<(PartnerId Own, PartnerId Shared, PartnerId Stranger)> ThreeAsync()
    {
        var (own, shared) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.ACharterAsync(own, shared);
        return (own, shared, await office.APartnerAsync());
    }

    private async Task<Pipeline.Office> ManagerOfAsync(PartnerId partner) =>
        office.As(await office.APersonAsync("Ravi Shah", Roles.PartnerManager, partner));
}
