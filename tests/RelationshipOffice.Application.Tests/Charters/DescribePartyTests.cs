using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class DescribePartyTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task Role_and_needs_of_a_party_are_kept_and_stand_in_what_is_signed()
    {
        var charter = await office.AConvergingCharterAsync();
        var describe = await DescribeAsync(charter, "Lead firm", "Tanning\n  Design \n\ntanning");

        await Door.SendAsync(describe).ValueAsync();
        await office.MoveAsync(charter.Id, Stage.InReview);

        var party = (await office.SeenAsync(charter.Id)).Parties.Single(p => p.Partner == describe.Partner);
        var signed = (await Door.AskAsync(new GetCharterVersion(charter.Id, 1)).ValueAsync()).Text.Parties[0];
        Assert.Equal("Lead firm", party.Role);
        Assert.Equal(["Tanning", "Design"], party.Needs);
        Assert.Equal(["Tanning", "Design"], signed.Needs);
        await Door.SendAsync(await DescribeAsync(charter, "Client", "")).RefusedAsync(CharterErrors.FrozenForSigning);
    }

    [Fact]
    public async Task A_draft_from_a_template_calls_its_parties_by_their_roles()
    {
        var draft = ACharter.Draft(await office.APartnerAsync(), await office.APartnerAsync());
        draft.Template = "led-chain";
        draft.Parties[1].Needs = "Quality control";

        var seen = await office.SeenAsync(await Door.SendAsync(draft).ValueAsync());

        Assert.Equal(["Lead partner", "Follower"], seen.Parties.Select(p => p.Role));
        Assert.Equal("Quality control", Assert.Single(seen.Parties[1].Needs));
    }

    [Fact]
    public async Task Too_many_needs_are_refused()
    {
        var charter = await office.AConvergingCharterAsync();

        await Door.SendAsync(await DescribeAsync(charter, "", string.Join('\n', Enumerable.Range(1, 21)))).RefusedAsync(PartyNeeds.TooMany.Code);
    }

    [Fact]
    public async Task Stale_forbidden_and_unknown_are_refused()
    {
        var charter = await office.AConvergingCharterAsync();
        var stale = await DescribeAsync(charter, "Client", "");
        await Door.SendAsync(await DescribeAsync(charter, "Vendor", "")).ValueAsync();

        await Door.SendAsync(stale).RefusedAsync(OfficeErrors.Conflict);
        await office.As(charter.Sides[0].Manager).SendAsync(await DescribeAsync(charter, "Boss", "")).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(new DescribeParty { Charter = CharterId.New(), Version = 1, Partner = stale.Partner }).RefusedAsync(OfficeErrors.NotFound);
        await Door.SendAsync(new DescribeParty { Charter = charter.Id, Version = (await office.SeenAsync(charter.Id)).Version, Partner = PartnerId.New() })
            .RefusedAsync(CharterErrors.NotAParty);
    }

    private async Task<DescribeParty> DescribeAsync(ACharter.Converging charter, string role, string needs) => new()
    {
        Charter = charter.Id,
        Version = (await office.SeenAsync(charter.Id)).Version,
        Partner = charter.Sides[0].Partner,
        Role = role,
        Needs = needs,
    };
}
