using Npgsql;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>A fresh, migrated database on the given server, dropped afterwards.</summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name = $"office_bench_{Guid.CreateVersion7():N}";

    private OwnDatabase(string server) => _server = server;

    public string Connection => new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 40 }.ConnectionString;

    public static async Task<OwnDatabase> OpenAsync(string server)
    {
        var made = new OwnDatabase(server);
        await made.RunAsync("create database");
        await new Schema(new OfficeOptions { Database = made.Connection }).MigrateAsync(CancellationToken.None);
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync("drop database if exists", "with (force)");
    }

    private async Task RunAsync(string what, string how = "")
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"{what} {_name} {how}", connection);
        await command.ExecuteNonQueryAsync();
    }
}
