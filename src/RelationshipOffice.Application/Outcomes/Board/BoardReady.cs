using System.Data.Common;
using Microsoft.Extensions.Hosting;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Outcomes.Board;

/// <summary>Has the office's board read before somebody asks for it: at the start, after midnight, and while it is in use.</summary>
internal sealed class BoardReady(BoardKeeper keeper, OfficeClock clock, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var look = new PeriodicTimer(BetweenLooks, time);
        try
        {
            do
            {
                await TryAsync(stoppingToken);
            }
            while (await look.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await keeper.RenewAsync(clock.Today, ct);
        }
        catch (Exception away) when (Refusal.For(away) is not null || away is DbException)
        {
            // Others say that the database is away; who asks reads for themselves.
        }
    }
}
