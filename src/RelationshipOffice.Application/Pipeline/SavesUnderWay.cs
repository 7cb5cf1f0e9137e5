using Microsoft.Extensions.Hosting;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>Counts the commands that are being saved: told to stop, the program ends when they have ended, or when its time is over.</summary>
internal sealed class SavesUnderWay : IHostedService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private int _count;

    public IDisposable Begin()
    {
        Interlocked.Increment(ref _count);
        return new Save(this);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called when no request comes in any more; a save that a page began goes on without its page.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref _count) > 0 && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(BetweenLooks, CancellationToken.None);
        }
    }

    private sealed class Save(SavesUnderWay all) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref all._count);
    }
}
