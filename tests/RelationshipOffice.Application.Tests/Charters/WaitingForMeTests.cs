using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class WaitingForMeTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Positions_wait_for_each_party_until_it_has_taken_them()
    {
        var charter = await office.AConvergingCharterAsync();
        var side = charter.Sides[0];
        var item = Assert.Single(await WaitingAsync(side.Manager));
        Assert.Equal((Wait.TakePositions, charter.Id), (item.Kind, item.Charter));

        await AgreeAsync(charter, side);

        Assert.Empty(await WaitingAsync(side.Manager));
    }

    [Fact]
    public async Task A_signature_waits_for_its_signatory_only()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var side = charter.Sides[0];
        Assert.Equal(Wait.Sign, Assert.Single(await WaitingAsync(side.Signatory)).Kind);
        Assert.Empty(await WaitingAsync(side.Manager));

        await office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();

        Assert.Empty(await WaitingAsync(side.Signatory));
    }

    [Fact]
    public async Task The_office_is_told_when_a_charter_can_go_on()
    {
        var charter = await office.AConvergingCharterAsync();
        await AgreeAsync(charter, charter.Sides[0]);
        Assert.DoesNotContain(await WaitingAsync(office.Officer), i => i.Charter == charter.Id);

        await AgreeAsync(charter, charter.Sides[1]);

        Assert.Equal(Wait.MoveToReview, (await WaitingAsync(office.Officer)).Single(i => i.Charter == charter.Id).Kind);
        await office.MoveAsync(charter.Id, Stage.InReview);
        var hash = (await office.SeenAsync(charter.Id)).Versions[0].ContentHash;
        foreach (var side in charter.Sides)
        {
            await office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
        }

        Assert.Equal(Wait.MoveToOperational, (await WaitingAsync(office.Officer)).Single(i => i.Charter == charter.Id).Kind);
    }

    [Fact]
    public async Task Who_sees_no_charters_has_nothing_waiting()
    {
        var administrator = await office.APersonAsync("Ada Admin", Roles.Administrator);

        Assert.Empty(await WaitingAsync(administrator));
    }

    private async Task<IReadOnlyList<WaitingItem>> WaitingAsync(PersonId person) =>
        (await office.As(person).AskAsync(new WaitingForMe()).ValueAsync()).Rows;

    private Task AgreeAsync(ACharter.Converging charter, ACharter.Side side) => office.As(side.Manager).SendAsync(new TakePosition
    {
        Statement = charter.Vision,
        Partner = side.Partner,
        Wording = 1,
        Stance = Stance.Agree,
    }).ValueAsync();
}
