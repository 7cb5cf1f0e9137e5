using Npgsql;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The office as a process behind a cable to its database, a hundred charters in it, and people on open pages.</summary>
public sealed class StrainedOffice : IAsyncLifetime
{
    private OwnDatabase? _database;
    private TcpProxy? _cable;
    private RunningOffice? _office;

    internal TcpProxy Cable => _cable!;

    internal RunningOffice Office => _office!;

    /// <summary>The database itself, past the cable.</summary>
    public string Connection => _database!.Connection;

    public async ValueTask InitializeAsync()
    {
        _database = await OwnDatabase.OpenAsync(Environment.GetEnvironmentVariable("OFFICE_TEST_DB")!);
        await OfficeData.LoadAsync(_database.Connection, Size.S, seed: 1);
        var settings = new NpgsqlConnectionStringBuilder(_database.Connection);
        _cable = new TcpProxy(settings.Host!, settings.Port);
        (settings.Host, settings.Port) = ("127.0.0.1", _cable.Port);
        _office = await RunningOffice.StartAsync(AppContext.BaseDirectory, settings.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await _cable!.DisposeAsync();
        await _database!.DisposeAsync();
    }

    /// <summary>How many values a recorder's source has in the database.</summary>
    internal Task<long> KeptAsync(Recorder who) => Records.KeptAsync(Connection, who);
}
