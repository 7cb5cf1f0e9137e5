using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;
using static RelationshipOffice.Application.Tests.Partners.APartner;

namespace RelationshipOffice.Application.Tests.Partners;

public sealed class FindPartnersTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Theory]
    [InlineData("sapatos", "Calçados Sapatos")]
    [InlineData("HOLDING", "Sinos Leather")]
    [InlineData("norw", "Fjord Yards")]
    [InlineData("100%", "100% Cotton")]
    public async Task Names_legal_names_and_countries_are_searched_in_any_case(string search, string found)
    {
        await AFewAsync();

        var page = await Door.AskAsync(new FindPartners { Search = search }).ValueAsync();

        Assert.Equal(found, Assert.Single(page.Rows).Name);
    }

    [Fact]
    public async Task Kind_segment_and_internal_narrow_the_list()
    {
        await AFewAsync();

        Assert.Equal("Fjord Yards", Assert.Single((await Door.AskAsync(new FindPartners { Kind = PartnerKind.PublicBody }).ValueAsync()).Rows).Name);
        Assert.Equal("Sinos Leather", Assert.Single((await Door.AskAsync(new FindPartners { Segment = Segment.Bottleneck }).ValueAsync()).Rows).Name);
        Assert.Equal("Fjord Yards", Assert.Single((await Door.AskAsync(new FindPartners { IsInternal = true }).ValueAsync()).Rows).Name);
    }

    [Fact]
    public async Task A_page_holds_its_slice_and_the_whole_count()
    {
        await AFewAsync();

        var first = await Door.AskAsync(new FindPartners { Slice = new Slice(1, 3) }).ValueAsync();
        var second = await Door.AskAsync(new FindPartners { Slice = new Slice(2, 3) }).ValueAsync();
        var descending = await Door.AskAsync(new FindPartners { Descending = true, Slice = new Slice(1, 200) }).ValueAsync();

        Assert.Equal(3, first.Rows.Count);
        Assert.Equal((first.Total, first.Total), (second.Total, descending.Total));
        Assert.Empty(first.Rows.Select(r => r.Id).Intersect(second.Rows.Select(r => r.Id)));
        Assert.Equal(first.Rows[0], descending.Rows[^1]);
    }

    [Fact]
    public async Task Every_order_is_one_that_the_database_knows()
    {
        await AFewAsync();
        foreach (var (sort, descending) in Enum.GetValues<PartnerSort>().SelectMany(s => new[] { (s, false), (s, true) }))
        {
            Assert.NotEmpty((await Door.AskAsync(new FindPartners { Sort = sort, Descending = descending }).ValueAsync()).Rows);
        }
    }

    [Fact]
    public async Task The_list_takes_three_statements_and_the_page_nine_for_anybody()
    {
        var (own, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.ACharterAsync(own, other);
        await Door.SendAsync(Rated(await office.SeenAsync(own))).ValueAsync();
        await Door.SendAsync(StakeOf(await office.SeenAsync(own), other)).ValueAsync();
        await Door.SendAsync(RevenueShare(own, other)).ValueAsync();
        var manager = office.As(await office.APersonAsync("Ravi Shah", Roles.PartnerManager, own));

        using (var list = new CountedStatements(office.Connection))
        {
            await manager.AskAsync(new FindPartners()).ValueAsync();
            Assert.InRange(list.Count, 1, 3);
        }

        using var page = new CountedStatements(office.Connection);
        await manager.AskAsync(new GetPartner(own)).ValueAsync();
        Assert.InRange(page.Count, 1, 9);
    }

    [Fact]
    public async Task The_history_comes_in_slices_newest_first()
    {
        var partner = await office.APartnerAsync();
        await Door.SendAsync(Rated(await office.SeenAsync(partner))).ValueAsync();

        var newest = await Door.AskAsync(new GetHistory(new Subject(SubjectKind.Partner, partner.Value), new Slice(1, 1))).ValueAsync();

        Assert.Equal(2, newest.Total);
        Assert.StartsWith("Rated", Assert.Single(newest.Rows).What, StringComparison.Ordinal);
    }

    private async Task AFewAsync()
    {
        await Door.SendAsync(new RegisterPartner { Name = "Calçados Sapatos", Kind = PartnerKind.Company, Country = "BR" });
        await Door.SendAsync(new RegisterPartner { Name = "Sinos Leather", LegalName = "Sinos Holding SA", Kind = PartnerKind.Company, Segment = Segment.Bottleneck });
        await Door.SendAsync(new RegisterPartner { Name = "Fjord Yards", Kind = PartnerKind.PublicBody, Country = "NO", IsInternal = true });
        await Door.SendAsync(new RegisterPartner { Name = "100% Cotton", Kind = PartnerKind.NonProfit });
    }
}
