using Microsoft.Extensions.Logging;
using Npgsql;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Background;

/// <summary>
/// Work that one instance at a time does for the whole office, however many run: a session lock of the database decides
/// who. What it does must be harmless when done again. A failure is logged and tried again at the next turn.
/// </summary>
internal abstract class OncePerOffice(string name, TimeSpan every, OfficeOptions options, TimeProvider time, ILogger log) : Routine(every, time)
{
    /// <summary>One turn.</summary>
    protected abstract Task RunAsync(CancellationToken ct);

    /// <summary>Takes a turn if no other instance is at it.</summary>
    public async Task<bool> TryRunAsync(CancellationToken ct)
    {
        // Unpooled: the lock belongs to the session, and ends with it even if this instance is killed.
        var settings = new NpgsqlConnectionStringBuilder(options.Database) { Pooling = false, Multiplexing = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(ct);
        await using var take = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended(@name, 2))", connection);
        take.Parameters.AddWithValue("name", name);
        if (await take.ExecuteScalarAsync(ct) is not true)
        {
            return false;
        }

        await RunAsync(ct);
        return true;
    }

    protected override async Task TurnAsync(CancellationToken ct)
    {
        try
        {
            await TryRunAsync(ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogWarning(failed, "{Work} failed and will be tried again", name);
        }
    }
}
