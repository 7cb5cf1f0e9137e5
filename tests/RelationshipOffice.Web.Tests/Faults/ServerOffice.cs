using Npgsql;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The office as a process on a server of its own, a hundred charters in it.</summary>
public sealed class ServerOffice : IAsyncLifetime
{
    private AnOffice? _office;
    private OwnServer? _server;

    public string Connection { get; private set; } = "";

    internal AnOffice Office => _office!;

    internal OwnServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        _server = await OwnServer.OpenAsync();
        Connection = await FillAsync(_server);
        // One for each page, so that nobody is refused for those who wait before.
        _office = await AnOffice.StartAsync(new NpgsqlConnectionStringBuilder(Connection) { MaxPoolSize = 80, Timeout = 12 }.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (_office is not null)
        {
            await _office.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>Makes an office of a hundred charters on a server; it ends with the server.</summary>
    internal static async Task<string> FillAsync(OwnServer server)
    {
        var connection = (await OwnDatabase.OpenAsync(server.Connection)).Connection;
        await OfficeData.LoadAsync(connection, Size.S, seed: 1);
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
        return connection;
    }
}
