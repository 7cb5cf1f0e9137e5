using Npgsql;
using RelationshipOffice.Benchmarks.Circuits;
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

    /// <summary>The manager of a partner, at the page of a measure of the partner's own charter, ready to record.</summary>
    internal static async Task<Recorder> RecorderAsync(RunningOffice office, int n)
    {
        var visitor = await Visitor.WelcomeAsync(office.Address, OfficeData.Person(n));
        return new Recorder(n, visitor, await Circuit.OpenAsync(visitor, $"/measures/{OfficeData.MeasureOfCharter(n, Size.S)}"));
    }

    /// <summary>How many values a recorder's source has in the database.</summary>
    internal async Task<long> KeptAsync(Recorder who)
    {
        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from observations where source = @source", connection);
        command.Parameters.AddWithValue("source", who.Source);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
