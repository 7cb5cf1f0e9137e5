using Microsoft.Extensions.Hosting;

namespace RelationshipOffice.Application.Background;

/// <summary>Work that is done at the start of the program and again and again, until it ends. A turn tells its own failures.</summary>
public abstract class Routine(TimeSpan every, TimeProvider time) : BackgroundService
{
    protected TimeProvider Time { get; } = time;

    /// <summary>One turn; what it throws ends the program.</summary>
    protected abstract Task TurnAsync(CancellationToken ct);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(every, Time);
        try
        {
            do
            {
                await TurnAsync(stoppingToken);
            }
            while (await clock.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }
}
