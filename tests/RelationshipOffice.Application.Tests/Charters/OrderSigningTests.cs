using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class OrderSigningTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Out_of_turn_is_refused_with_whose_turn_it_is_and_Today_tells_that_one()
    {
        var (charter, hash) = await office.ACharterInReviewAsync(3);
        await OrderAsync(charter.Id, [2, 0, 1], charter).ValueAsync();
        var third = (await office.SeenAsync(charter.Id)).Parties.Single(p => p.Partner == charter.Sides[2].Partner).Name;

        var refused = Assert.Single((await office.As(charter.Sides[0].Signatory).SignAsync(charter.Id, hash)).Errors);

        Assert.Equal(SigningErrors.OutOfTurn.Code, refused.Code);
        Assert.Contains($"the turn of {third}.", refused.Message, StringComparison.Ordinal);
        Assert.Equal([charter.Sides[2].Partner], (await office.SeenAsync(charter.Id)).WaitingFor.Select(w => w.Partner));
        Assert.Equal((0, 0, 1), (await ToSignAsync(charter, 0), await ToSignAsync(charter, 1), await ToSignAsync(charter, 2)));
        foreach (var place in new[] { 2, 0, 1 })
        {
            Assert.Equal(1, await ToSignAsync(charter, place));
            await office.As(charter.Sides[place].Signatory).SignAsync(charter.Id, hash).ValueAsync();
        }

        Assert.Equal(Stage.Agreed, (await office.SeenAsync(charter.Id)).Stage);
    }

    [Fact]
    public async Task Without_an_order_the_parties_sign_as_they_like_again()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await OrderAsync(charter.Id, [1, 0], charter).ValueAsync();
        await OrderAsync(charter.Id, [], charter).ValueAsync();

        await office.As(charter.Sides[0].Signatory).SignAsync(charter.Id, hash).ValueAsync();
    }

    [Fact]
    public async Task The_order_stays_once_somebody_has_signed_and_is_no_part_of_the_text()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await OrderAsync(charter.Id, [0, 1], charter).ValueAsync();
        Assert.Equal(hash, (await office.SeenAsync(charter.Id)).Versions[0].ContentHash);
        await office.As(charter.Sides[0].Signatory).SignAsync(charter.Id, hash).ValueAsync();

        await OrderAsync(charter.Id, [1, 0], charter).RefusedAsync(SigningErrors.SigningBegan);
    }

    [Fact]
    public async Task An_order_names_each_party_once()
    {
        var charter = await office.AConvergingCharterAsync(3);

        await OrderAsync(charter.Id, [0, 1], charter).RefusedAsync(SigningErrors.OrderUnknown);
        await OrderAsync(charter.Id, [0, 1, 1], charter).RefusedAsync(SigningErrors.OrderUnknown);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var charter = await office.AConvergingCharterAsync();
        var seen = await office.SeenAsync(charter.Id);
        await OrderAsync(charter.Id, [1, 0], charter).ValueAsync();

        await office.As(office.Officer).SendAsync(new OrderSigning { Charter = charter.Id, Version = seen.Version, Order = [] }).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Only_the_office_sets_it_and_for_strangers_there_is_nothing()
    {
        var charter = await office.AConvergingCharterAsync();
        var version = (await office.SeenAsync(charter.Id)).Version;

        await office.As(charter.Sides[0].Signatory).SendAsync(new OrderSigning { Charter = charter.Id, Version = version }).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(office.Officer).SendAsync(new OrderSigning { Charter = CharterId.New(), Version = version }).RefusedAsync(OfficeErrors.NotFound);
    }

    private async Task<Result<Done>> OrderAsync(CharterId id, int[] places, ACharter.Converging charter) => await office.As(office.Officer).SendAsync(new OrderSigning
    {
        Charter = id,
        Version = (await office.SeenAsync(id)).Version,
        Order = [.. places.Select(p => charter.Sides[p].Partner)],
    });

    private async Task<int> ToSignAsync(ACharter.Converging charter, int side) =>
        (await office.As(charter.Sides[side].Signatory).AskAsync(new WaitingForMe()).ValueAsync()).Rows.Count(w => w.Kind == Wait.Sign);
}
