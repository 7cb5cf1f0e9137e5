using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>A reverse proxy as it stands before several instances: TLS ends here, and a cookie keeps each browser at one of them while that one answers.</summary>
internal sealed class AProxy : IAsyncDisposable
{
    private const string Instances = "instances";

    private readonly WebApplication _app;

    private AProxy(WebApplication app) => _app = app;

    public Uri Address => At("http://");

    public Uri SecureAddress => At("https://");

    public static async Task<AProxy> StartAsync(X509Certificate2 certificate, params Uri[] offices)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, port => port.UseHttps(certificate));
        });
        builder.Services.AddReverseProxy().LoadFromMemory(
            [new RouteConfig { RouteId = "all", ClusterId = Instances, Match = new RouteMatch { Path = "{**all}" } }],
            [ClusterOf(offices)]);
        var app = builder.Build();
        app.MapReverseProxy();
        await app.StartAsync();
        return new AProxy(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static ClusterConfig ClusterOf(Uri[] offices) => new()
    {
        ClusterId = Instances,
        LoadBalancingPolicy = "RoundRobin",
        SessionAffinity = new SessionAffinityConfig { Enabled = true, Policy = "HashCookie", FailurePolicy = "Redistribute", AffinityKeyName = "instance" },
        HealthCheck = new HealthCheckConfig
        {
            Active = new ActiveHealthCheckConfig { Enabled = true, Interval = TimeSpan.FromSeconds(1), Path = "/health/ready" },
        },
        Destinations = offices.ToDictionary(o => o.Authority, o => new DestinationConfig { Address = o.ToString() }),
    };

    private Uri At(string scheme) => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
        .Single(a => a.StartsWith(scheme, StringComparison.Ordinal)).Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
}
