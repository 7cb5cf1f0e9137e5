using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Tests.Office;

/// <summary>A migrated, empty database, and one with the demo world, made once per test run, from which each test class clones its own.</summary>
public sealed class TemplateDatabase : IAsyncLifetime
{
    /// <summary>The moment at which the demo world comes in, and at which offices with a clock of their own stand.</summary>
    public static readonly DateTimeOffset DemoBegins = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    // Seconds: few connections serve many at once here, and who waits for one is not to be refused for it.
    private const int WaitsLong = 30;

    private readonly string _server = Environment.GetEnvironmentVariable("OFFICE_TEST_DB")
        ?? throw new InvalidOperationException("OFFICE_TEST_DB names no PostgreSQL server: run tests/run.sh.");

    private readonly string _template = $"office_template_{Guid.CreateVersion7():N}";
    private readonly Lazy<Task<string>> _demo;
    private int _clones;

    public TemplateDatabase()
    {
        _demo = new Lazy<Task<string>>(LoadDemoAsync);
    }

    public async ValueTask InitializeAsync()
    {
        // As the office is migrated, so that every test works under the role of the office, and not as the owner.
        await new Schema(new OfficeOptions { Database = To(_template) }).MigrateAsync(default);

        // Nobody may be connected to a template while it is cloned.
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Makes a database of its own for a test class and answers its connection string.</summary>
    public Task<string> CloneAsync() => CloneAsync(_template);

    /// <summary>One that has the demo world already, as its files were loaded through the door.</summary>
    public async Task<string> CloneDemoAsync() => await CloneAsync(await _demo.Value);

    public Task DropAsync(string connection) =>
        ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connection).Database} with (force)");

    public async ValueTask DisposeAsync()
    {
        if (_demo.IsValueCreated)
        {
            await DropAsync(To(await _demo.Value));
        }

        await DropAsync(To(_template));
    }

    private async Task<string> CloneAsync(string template)
    {
        var name = $"{_template}_{Interlocked.Increment(ref _clones)}";
        await ExecuteAsync($"create database {name} template {template} strategy file_copy");
        return To(name);
    }

    private async Task<string> LoadDemoAsync()
    {
        var connection = await CloneAsync();
        var services = new ServiceCollection().AddLogging().AddScoped<IActorSource, Nobody>();
        services.AddOffice(new OfficeOptions { Database = connection, IsDemo = true });
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(DemoBegins));
        await using (var provider = services.BuildServiceProvider())
        {
            var report = await provider.LoadDemoWorldAsync();
            Assert.True(report.IsDone, string.Join('\n', report.Sentences()));
        }

        NpgsqlConnection.ClearAllPools();
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

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
