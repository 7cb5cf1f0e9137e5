using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Live;

/// <summary>Listens on one connection of its own and passes on what other transactions, here and elsewhere, announced.</summary>
internal sealed class ChangeListener(OfficeOptions options, ChangeFeed feed, TimeProvider time, ILogger<ChangeListener> log) : BackgroundService
{
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception lost) when (lost is NpgsqlException or IOException or TimeoutException or SocketException or InvalidOperationException)
            {
                // What lay in the pool is as dead, and the first to take it would be told that the database is away.
                NpgsqlConnection.ClearAllPools();
                log.LogWarning("The live feed lost the database and will reconnect: {Reason}", lost.Message);
                await Task.Delay(BeforeRetry, time, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.Database) { Pooling = false, KeepAlive = 15, Multiplexing = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(ct);
        connection.Notification += (_, notice) =>
            feed.Publish(Change.Parse(notice.Payload));
        await using (var listen = new NpgsqlCommand($"listen {ChangeFeed.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        // PostgreSQL keeps nothing for an absent listener: let every page ask again.
        feed.Publish(null);
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }
}
