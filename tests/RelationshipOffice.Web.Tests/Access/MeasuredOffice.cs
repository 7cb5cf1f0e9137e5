using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Journeys;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>The small office of the benchmark within the test's own process, so that each statement of a page is heard.</summary>
public sealed class MeasuredOffice(TemplateDatabase template) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private Background? _background;

    public string Connection { get; private set; } = "";

    public Uri Address => ClientOptions.BaseAddress;

    internal IReadOnlyList<MeasuredPage> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Connection = await template.CloneAsync();
        await OfficeData.LoadAsync(Connection, Size.S, seed: 1);
        _background = await Background.HoldAsync(Connection);
        Pages = await MeasuredPage.AllAsync(Connection, Size.S);
        UseKestrel(0);
        StartServer();
        await _background.RolledUpAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _background!.DisposeAsync();
        await template.DropAsync(Connection);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Production")
        .UseSetting("OFFICE_DB", Connection)
        .UseSetting("OFFICE_DEMO", "true")
        .UseSetting("Serilog:MinimumLevel:Default", "Warning");
}
