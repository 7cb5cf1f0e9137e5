using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using static RelationshipOffice.Application.Tests.Partners.APartner;

namespace RelationshipOffice.Application.Tests.Partners;

public sealed class StakeTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_stake_shows_on_both_partners()
    {
        var (owned, owner) = await TwoAsync();

        await Door.SendAsync(StakeOf(owned, owner, 43.4m, null)).ValueAsync();

        var held = Assert.Single((await office.SeenAsync(owner)).Stakes);
        Assert.Equal((owner, owned.Id, 43.4m, null), (held.Owner.Id, held.Owned.Id, held.Economic, held.Voting));
        Assert.Equal(held.Id, Assert.Single((await office.SeenAsync(owned.Id)).Stakes).Id);
    }

    [Theory]
    [InlineData(100.5, 10, "percent.out_of_range", "Economic")]
    [InlineData(10, -1, "percent.out_of_range", "Voting")]
    [InlineData(50, 0, "stake.economic.over_100", "Economic")]
    [InlineData(0, 50, "stake.voting.over_100", "Voting")]
    public async Task Shares_beyond_the_whole_are_refused_at_their_field(double economic, double voting, string code, string field)
    {
        var (owned, owner) = await TwoAsync();
        await Door.SendAsync(StakeOf(owned, owner)).ValueAsync();

        var result = await Door.SendAsync(StakeOf(await office.SeenAsync(owned.Id), await office.APartnerAsync(), (decimal)economic, (decimal)voting));

        Assert.Equal((code, field), (Assert.Single(result.Errors).Code, result.Errors[0].Field));
    }

    [Fact]
    public async Task Two_sources_that_disagree_about_one_stake_are_both_kept()
    {
        var (owned, owner) = await TwoAsync();
        await Door.SendAsync(StakeOf(owned, owner)).ValueAsync();

        await Door.SendAsync(StakeOf(await office.SeenAsync(owned.Id), owner, 55, 55)).ValueAsync();

        Assert.Equal(2, (await office.SeenAsync(owned.Id)).Stakes.Count);
    }

    [Fact]
    public async Task A_partner_does_not_own_itself()
    {
        var (owned, _) = await TwoAsync();

        await Door.SendAsync(StakeOf(owned, owned.Id)).RefusedAsync("stake.owns_itself");
    }

    [Fact]
    public async Task Two_partners_may_own_each_other()
    {
        var (one, other) = await TwoAsync();
        await Door.SendAsync(StakeOf(one, other)).ValueAsync();

        await Door.SendAsync(StakeOf(await office.SeenAsync(other), one.Id)).ValueAsync();

        Assert.Equal(2, (await office.SeenAsync(one.Id)).Stakes.Count);
    }

    [Fact]
    public async Task An_end_before_the_start_is_refused()
    {
        var (owned, owner) = await TwoAsync();
        var command = StakeOf(owned, owner);
        command.To = new DateOnly(2019, 12, 31);

        await Door.SendAsync(command).RefusedAsync("stake.to.before_from");
    }

    [Fact]
    public async Task An_ended_stake_makes_room_for_the_next_owner()
    {
        var (owned, owner) = await TwoAsync();
        await Door.SendAsync(StakeOf(owned, owner, 100, 100)).ValueAsync();
        var stake = Assert.Single((await office.SeenAsync(owned.Id)).Stakes);

        await Door.SendAsync(new EndStake { Partner = owned.Id, Version = stake.Version, Stake = stake.Id, To = new DateOnly(2025, 6, 30) }).ValueAsync();
        var next = StakeOf(await office.SeenAsync(owned.Id), await office.APartnerAsync(), 100, 100);
        next.From = new DateOnly(2025, 7, 1);
        await Door.SendAsync(next).ValueAsync();

        Assert.Equal(2, (await office.SeenAsync(owned.Id)).Stakes.Count);
    }

    [Fact]
    public async Task A_correction_is_told_with_before_after_and_reason()
    {
        var (owned, owner) = await TwoAsync();
        await Door.SendAsync(StakeOf(owned, owner, 60, null)).ValueAsync();

        await Door.SendAsync(Correction((await office.SeenAsync(owned.Id)).Stakes.Single(), 40)).ValueAsync();

        var entry = (await office.SeenAsync(owned.Id)).History[0];
        Assert.Contains("from 60 % of the capital to 40 % of the capital", entry.What, StringComparison.Ordinal);
        Assert.Equal("The report was misread.", entry.Reason);
    }

    [Fact]
    public async Task A_stake_that_never_was_is_removed_with_a_reason()
    {
        var (owned, owner) = await TwoAsync();
        await Door.SendAsync(StakeOf(owned, owner)).ValueAsync();
        var stake = (await office.SeenAsync(owned.Id)).Stakes.Single();

        await Door.SendAsync(new RemoveStake { Partner = owned.Id, Version = stake.Version, Stake = stake.Id, Reason = "Wrong firm." }).ValueAsync();

        Assert.Empty((await office.SeenAsync(owned.Id)).Stakes);
    }

    [Fact]
    public async Task Two_officers_cannot_pass_the_whole_together()
    {
        var (owned, owner) = await TwoAsync();
        var other = await office.APartnerAsync();

        var results = await Task.WhenAll(Door.SendAsync(StakeOf(owned, owner)), Door.SendAsync(StakeOf(owned, other)));

        // Whoever comes second may see the first stake already; then the whole refuses it before the version does.
        var refused = Assert.Single(results, r => !r.IsDone).Errors.Single();
        Assert.Contains(refused.Code, new[] { OfficeErrors.Conflict.Code, "stake.economic.over_100" });
        Assert.Single((await office.SeenAsync(owned.Id)).Stakes);
    }

    [Fact]
    public async Task Without_the_right_it_is_refused()
    {
        var (owned, owner) = await TwoAsync();
        var manager = office.As(await office.APersonAsync("Ravi Shah", Roles.PartnerManager, owned.Id));

        await manager.SendAsync(StakeOf(owned, owner)).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task An_unknown_owner_is_not_found()
    {
        var (owned, _) = await TwoAsync();

        await Door.SendAsync(StakeOf(owned, PartnerId.New())).RefusedAsync(OfficeErrors.NotFound);
    }

    private async Task<(PartnerDetails Owned, PartnerId Owner)> TwoAsync() =>
        (await office.SeenAsync(await office.APartnerAsync()), await office.APartnerAsync());
}
