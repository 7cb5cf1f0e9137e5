using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class PowerTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task The_worked_example_gives_a_gap_of_54_25()
    {
        var (buyer, seller) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.ACharterAsync(buyer, seller);
        await SaysAsync(seller, buyer, RelationFactKind.RevenueShare, 70, 18, 4, 3, 0);
        await SaysAsync(buyer, seller, RelationFactKind.SpendShare, 30, 6, 1, 0, 2);

        var gap = Assert.Single((await Door.AskAsync(new GetPowerGaps(buyer)).ValueAsync()).Gaps);

        Assert.Equal((54.25m, 54.25m, Band.Subordinate), (gap.Least, gap.Most, gap.Worst));
        Assert.Equal((79.25m, 25m), (gap.OfOther.Least, gap.OfPartner.Least));
        Assert.Equal(-54.25m, Assert.Single((await Door.AskAsync(new GetPowerGaps(seller)).ValueAsync()).Gaps).Most);
    }

    [Fact]
    public async Task Missing_facts_give_a_range_over_bands_and_say_what_is_missing()
    {
        var (one, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.ACharterAsync(one, other);
        await office.DependsAsync(one, other, 100);

        var gap = Assert.Single((await Door.AskAsync(new GetPowerGaps(one)).ValueAsync()).Gaps);

        Assert.Equal((-65m, 35m, Band.AboutEqual, Band.Subordinate, 5), (gap.Least, gap.Most, gap.Best, gap.Worst, gap.Missing.Count));
    }

    [Fact]
    public async Task A_fact_counts_from_its_day_on()
    {
        var (one, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.ACharterAsync(one, other);
        await office.DependsAsync(one, other, 100);

        var before = Assert.Single((await Door.AskAsync(new GetPowerGaps(one, AJudgement.Today.AddDays(-1))).ValueAsync()).Gaps);

        Assert.Equal((-100m, 100m), (before.Least, before.Most));
    }

    [Fact]
    public async Task Control_runs_along_chains_and_in_circles()
    {
        var (top, middle, bottom) = (await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync());
        await office.OwnsAsync(top, middle, 60);
        await office.OwnsAsync(middle, bottom, 55);
        await office.OwnsAsync(bottom, top, 10);

        var tree = await Door.AskAsync(new GetControlTree(bottom)).ValueAsync();

        Assert.Equal([(middle, 55m, true), (top, 55m, true)], tree.Over.Select(o => (o.Other.Id, o.VotesLeast, o.IsControl)).OrderBy(o => o.Id == top));
        Assert.Equal(top, Assert.Single(Assert.Single(tree.Owners).Owners).Owner.Id);
        Assert.Contains(tree.Over.Single(o => o.Other.Id == top).Facts, f => f.Source == "Annual report 2025");
        var above = await Door.AskAsync(new GetControlTree(top)).ValueAsync();
        Assert.Equal([middle, bottom], above.Under.Select(u => u.Other.Id).OrderBy(id => id == bottom));
    }

    [Fact]
    public async Task Others_see_only_what_their_own_partner_is_one_side_of()
    {
        var (own, other) = (await office.ASideAsync(), await office.ASideAsync());
        var owner = await office.APartnerAsync();
        await office.ACharterAsync(own.Partner, other.Partner);
        await office.OwnsAsync(owner, other.Partner, 60);
        var door = office.As(own.Manager);

        var tree = await door.AskAsync(new GetControlTree(other.Partner)).ValueAsync();

        Assert.True(tree.IsPart);
        Assert.Empty(tree.Owners);
        Assert.Empty(tree.Over);
        await door.AskAsync(new GetControlTree(owner)).RefusedAsync(OfficeErrors.NotFound);
        await door.AskAsync(new GetPowerGaps(owner)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task It_costs_as_many_statements_for_three_owners_as_for_sixty()
    {
        var (small, large) = (await office.APartnerAsync(), await office.APartnerAsync());
        await NetworkAsync(small, 3);
        await NetworkAsync(large, 60);

        var few = await Statements.CountAsync(() => Door.AskAsync(new GetControlTree(small)).ValueAsync());
        var many = await Statements.CountAsync(() => Door.AskAsync(new GetControlTree(large)).ValueAsync());

        Assert.Equal(few, many);
        Assert.InRange(many, 4, 9);
        Assert.Equal(60, (await Door.AskAsync(new GetControlTree(large)).ValueAsync()).Over.Count);
    }

    private async Task NetworkAsync(PartnerId bottom, int owners)
    {
        var at = bottom;
        for (var i = 0; i < owners; i++)
        {
            var next = await office.APartnerAsync();
            await office.OwnsAsync(next, at, 60);
            at = next;
        }
    }

    private async Task SaysAsync(PartnerId of, PartnerId on, RelationFactKind share, params decimal[] numbers)
    {
        RelationFactKind[] kinds =
            [share, RelationFactKind.MonthsToReplace, RelationFactKind.SpecificInvestment, RelationFactKind.InformationAsymmetry, RelationFactKind.Alternatives];
        foreach (var (kind, number) in kinds.Zip(numbers))
        {
            await office.KnowsAsync(of, on, kind, number);
        }
    }
}
