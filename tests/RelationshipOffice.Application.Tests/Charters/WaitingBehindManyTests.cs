using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>An office in which the oldest open charters wait for nobody.</summary>
public sealed class WaitingBehindManyTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Behind_charters_that_wait_for_nobody_the_others_are_found_in_their_order()
    {
        for (var n = 0; n < 12; n++)
        {
            var agreed = await office.AConvergingCharterAsync();
            foreach (var side in agreed.Sides)
            {
                await office.AgreeAsync(agreed, side);
            }
        }

        var (first, second) = (await office.AConvergingCharterAsync(), await office.AConvergingCharterAsync());

        await FindsAsync(1, [first.Id], more: true);
        await FindsAsync(2, [first.Id, second.Id], more: false);
        await FindsAsync(Slice.MostRows, [first.Id, second.Id], more: false);
    }

    private async Task FindsAsync(int shown, CharterId[] charters, bool more)
    {
        var found = await office.As(office.Officer).AskAsync(new WaitingForOthers(shown)).ValueAsync();
        Assert.Equal(charters, found.Rows.Select(r => r.Id));
        Assert.Equal(more, found.HasMore);
    }
}
