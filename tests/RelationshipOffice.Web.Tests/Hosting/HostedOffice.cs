using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>The whole application as Program starts it, reached without a port, with one address that fails.</summary>
public sealed class HostedOffice(TemplateDatabase template) : WebApplicationFactory<Program>, IAsyncLifetime
{
    public string Connection { get; private set; } = "";

    public async ValueTask InitializeAsync() => Connection = await template.CloneAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await template.DropAsync(Connection);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("OFFICE_DB", Connection)
        .UseSetting("OFFICE_PUBLIC_HOST", "office.example")
        .UseSetting("OFFICE_PROXIES", "127.0.0.1")
        .ConfigureServices(services => services.AddSingleton<IStartupFilter, Faulty>());

    private sealed class Faulty : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            // Without a port nobody has an address; here all come through the proxy.
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress ??= IPAddress.Loopback;
                return go(context);
            });
            next(app);
            app.Map("/test/fault.txt", fault => fault.Run(_ => throw new InvalidOperationException("secret of the stack")));
        };
    }
}
