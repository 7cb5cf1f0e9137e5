using Npgsql;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Tests.Office;

/// <summary>A migrated, empty database, made once per test run, from which each test class clones its own.</summary>
public sealed class TemplateDatabase : IAsyncLifetime
{
    // Seconds: few connections serve many at once here, and who waits for one is not to be refused for it.
    private const int WaitsLong = 30;

    private readonly string _server = Environment.GetEnvironmentVariable("OFFICE_TEST_DB")
        ?? throw new InvalidOperationException("OFFICE_TEST_DB names no PostgreSQL server: run tests/run.sh.");

    private readonly string _template = $"office_template_{Guid.CreateVersion7():N}";
    private int _clones;

    public async ValueTask InitializeAsync()
    {
        // As the office is migrated, so that every test works under the role of the office, and not as the owner.
        await new Schema(new OfficeOptions { Database = To(_template) }).MigrateAsync(default);

        // Nobody may be connected to a template while it is cloned.
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Makes a database of its own for a test class and answers its connection string.</summary>
    public async Task<string> CloneAsync()
    {
        var name = $"{_template}_{Interlocked.Increment(ref _clones)}";
        await ExecuteAsync($"create database {name} template {_template} strategy file_copy");
        return To(name);
    }

    public Task DropAsync(string connection) =>
        ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connection).Database} with (force)");

    public async ValueTask DisposeAsync() => await DropAsync(To(_template));

    private string To(string database) =>
        new NpgsqlConnectionStringBuilder(_server) { Database = database, MaxPoolSize = 10, Timeout = WaitsLong }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
