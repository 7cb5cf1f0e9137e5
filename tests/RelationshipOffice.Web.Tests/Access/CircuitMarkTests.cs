using RelationshipOffice.Web.Access.Circuits;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>What nobody sees is not brought up to date before somebody looks at it again.</summary>
public sealed class CircuitMarkTests
{
    private readonly CircuitMark _mark = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_waits_while_a_browser_is_connected()
    {
        await _mark.InSightAsync(Ct);
        _mark.ComeBack();
        Assert.True(_mark.InSightAsync(Ct).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task All_who_wait_go_on_when_it_comes_back_and_each_time_anew()
    {
        for (var time = 0; time < 2; time++)
        {
            _mark.LoseSight();
            _mark.LoseSight();
            var waiting = new[] { _mark.InSightAsync(Ct), _mark.InSightAsync(Ct) };
            Assert.DoesNotContain(waiting, w => w.IsCompleted);

            _mark.ComeBack();

            await Task.WhenAll(waiting);
        }
    }

    [Fact]
    public async Task Who_leaves_waits_no_longer()
    {
        using var left = new CancellationTokenSource();
        _mark.LoseSight();
        var waiting = _mark.InSightAsync(left.Token);

        await left.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
