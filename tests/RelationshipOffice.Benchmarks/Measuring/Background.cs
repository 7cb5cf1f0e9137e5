using System.Diagnostics;
using Npgsql;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>
/// Holds up, as another instance would, the work of the program that would judge a generated office for minutes; what is
/// measured are people's pages. The rollups, without which no page is fair, are waited for.
/// </summary>
internal sealed class Background(NpgsqlConnection connection) : IAsyncDisposable
{
    private static readonly string[] Held = ["Judging governance", "Looking for drift"];

    public static async Task<Background> HoldAsync(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync();
        foreach (var name in Held)
        {
            await using var take = new NpgsqlCommand("select pg_advisory_lock(hashtextextended(@name, 2))", connection);
            take.Parameters.AddWithValue("name", name);
            await take.ExecuteNonQueryAsync();
        }

        return new Background(connection);
    }

    /// <summary>Waits until every measure that was observed is rolled up.</summary>
    public async Task<TimeSpan> RolledUpAsync()
    {
        var clock = Stopwatch.StartNew();
        await using var missing = new NpgsqlCommand(
            "select count(*) from measures m where exists (select 1 from observations o where o.measure = m.id) and not exists (select 1 from measure_rollups r where r.measure = m.id)",
            connection);
        while ((long)(await missing.ExecuteScalarAsync())! > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        return clock.Elapsed;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
