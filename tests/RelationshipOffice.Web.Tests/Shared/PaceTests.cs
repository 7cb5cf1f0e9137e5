using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Tests.Shared;

/// <summary>How often an open page asks anew while others save without end.</summary>
public sealed class PaceTests
{
    [Fact]
    public void While_one_change_waits_to_be_asked_about_no_other_asks()
    {
        var pace = new Pace();

        Assert.Equal((true, false), (pace.Takes(), pace.Takes()));

        pace.Begins();
        Assert.True(pace.Takes());
    }

    [Fact]
    public async Task A_page_whose_asking_took_long_rests_and_one_that_rested_asks_at_once()
    {
        var (slow, quick) = (new Pace(), new Pace());
        slow.Took(TimeSpan.FromMinutes(1));
        quick.Took(TimeSpan.FromMilliseconds(1));
        using var left = new CancellationTokenSource();
        var resting = slow.RestAsync(left.Token);

        // Longer than anybody waits who need not rest.
        await quick.RestAsync(left.Token);
        await quick.RestAsync(left.Token);
        await quick.RestAsync(left.Token);

        Assert.False(resting.IsCompleted);
        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => resting);
    }
}
