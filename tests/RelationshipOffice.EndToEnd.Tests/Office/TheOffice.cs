using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Npgsql;
using RelationshipOffice.Application.OfficeFiles;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>A whole office on a real port with the demo world in a database of its own.</summary>
public class TheOffice : IAsyncLifetime
{
    private readonly string _server = Environment.GetEnvironmentVariable("OFFICE_TEST_DB")
        ?? throw new InvalidOperationException("OFFICE_TEST_DB names no PostgreSQL server: run tests/run.sh.");

    private readonly string _database = $"office_e2e_{Guid.CreateVersion7():N}";
    private Factory? _factory;

    public Uri Address { get; private set; } = default!;

    public string Connection => new NpgsqlConnectionStringBuilder(_server) { Database = _database, MaxPoolSize = 20, Timeout = 30 }.ConnectionString;

    public IServiceProvider Services => _factory!.Services;

    /// <summary>Whether the demo world is in it.</summary>
    protected virtual bool IsDemo => true;

    public async ValueTask InitializeAsync()
    {
        _factory = new Factory(Connection, IsDemo);
        _factory.StartServer();
        Address = _factory.ClientOptions.BaseAddress;
        if (IsDemo)
        {
            var loaded = await Services.LoadDemoWorldAsync();
            Assert.Empty(loaded.Refusals);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        // What was told after the last test; closing itself may cut what is on its way.
        var told = Faults.Take();
        if (_factory is not null)
        {
            Faults.Leave(_factory.Services);
            await _factory.DisposeAsync();
        }

        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"drop database if exists {_database} with (force)", connection);
        await drop.ExecuteNonQueryAsync();
        Assert.True(told.Count == 0, "Told after the last test:\n" + string.Join("\n", told));
    }

    private sealed class Factory : WebApplicationFactory<Program>
    {
        private readonly string _connection;
        private readonly bool _isDemo;

        public Factory(string connection, bool isDemo)
        {
            (_connection, _isDemo) = (connection, isDemo);
            UseKestrel(0);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment(Environments.Development)
            .UseSetting("OFFICE_DB", _connection)
            .UseSetting("OFFICE_DEMO", _isDemo ? "true" : "false")
            .ConfigureTestServices(Faults.Watch);
    }
}
