using Npgsql;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.Web.Tests.Hosting;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The office as a process behind a cable to its database, a hundred charters in it, and people on open pages.</summary>
public sealed class StrainedOffice : FilledDatabase
{
    private TcpProxy? _cable;
    private RunningOffice? _office;

    internal TcpProxy Cable => _cable!;

    internal RunningOffice Office => _office!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var settings = new NpgsqlConnectionStringBuilder(Connection);
        _cable = new TcpProxy(settings.Host!, settings.Port);
        (settings.Host, settings.Port) = ("127.0.0.1", _cable.Port);
        _office = await RunningOffice.StartAsync(OfficeProcess.Folder, settings.ConnectionString);
    }

    public override async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        await _cable!.DisposeAsync();
        await base.DisposeAsync();
    }
}
