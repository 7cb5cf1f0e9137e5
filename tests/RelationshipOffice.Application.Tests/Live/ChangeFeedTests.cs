using Microsoft.Extensions.Logging.Abstractions;
using RelationshipOffice.Application.Live;

namespace RelationshipOffice.Application.Tests.Live;

/// <summary>One change makes every open page ask anew; they take turns.</summary>
public sealed class ChangeFeedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_who_ask_anew_do_so_a_few_at_a_time_and_all_come_to_their_turn()
    {
        var feed = new ChangeFeed(NullLogger<ChangeFeed>.Instance);
        var (now, most, done) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            using var turn = await feed.TurnAsync(Ct);
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            Interlocked.Increment(ref done);
        }));

        Assert.Equal(100, done);
        Assert.InRange(most, 1, ChangeFeed.AtOnce);
    }

    [Fact]
    public async Task Who_leaves_while_waiting_takes_no_turn_from_the_others()
    {
        var feed = new ChangeFeed(NullLogger<ChangeFeed>.Instance);
        var held = await Task.WhenAll(Enumerable.Range(0, ChangeFeed.AtOnce).Select(_ => feed.TurnAsync(Ct)));
        using var left = new CancellationTokenSource();
        var (leaving, staying) = (feed.TurnAsync(left.Token), feed.TurnAsync(Ct));

        await left.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.False(staying.IsCompleted);
        held[0].Dispose();

        (await staying).Dispose();
    }
}
