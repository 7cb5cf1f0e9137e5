using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>What a collector gets when OTEL_EXPORTER_OTLP_ENDPOINT names one, by the protocol that is the default (gRPC).</summary>
public sealed class TelemetryTests(TelemetryTests.WatchedOffice office) : IClassFixture<TelemetryTests.WatchedOffice>
{
    [Fact]
    public async Task A_collector_gets_use_cases_requests_and_statements_and_nothing_that_was_sent()
    {
        using var guest = new PlainClient(office.Address);
        using var administrator = await office.AdministratorAsync("watched@people.example");
        await guest.TryAsync("watched@people.example", "a secret that nobody may see");

        var (traces, metrics) = (await office.WaitForAsync("Trace", "relationship-office", "SignIn", "/account/sign-in", "postgresql"), await office.WaitForAsync("Metrics", "office.use_case", "SignIn"));

        Assert.DoesNotContain("a secret that nobody may see", traces + metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("watched@people.example", traces + metrics, StringComparison.Ordinal);
    }

    /// <summary>An office that is watched by a collector in the same process.</summary>
    public sealed class WatchedOffice(TemplateDatabase template) : ServedOffice(template)
    {
        private readonly ConcurrentQueue<(string Kind, string Text)> _got = new();
        private readonly WebApplication _collector = NewCollector();

        public override async ValueTask InitializeAsync()
        {
            _collector.MapPost("/opentelemetry.proto.collector.{kind}.v1.{service}/Export", TakeAsync);
            await _collector.StartAsync();
            await base.InitializeAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await _collector.DisposeAsync();
        }

        /// <summary>All that came of one kind, once these words are among it.</summary>
        public async Task<string> WaitForAsync(string kind, params string[] words)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (true)
            {
                var all = string.Concat(_got.Where(g => g.Kind.StartsWith(kind, StringComparison.OrdinalIgnoreCase)).Select(g => g.Text));
                if (words.All(w => all.Contains(w, StringComparison.Ordinal)))
                {
                    return all;
                }

                await Task.Delay(100, limit.Token);
            }
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("OTEL_EXPORTER_OTLP_ENDPOINT", _collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single())
                .UseSetting("OTEL_METRIC_EXPORT_INTERVAL", "500")
                .UseSetting("OTEL_BSP_SCHEDULE_DELAY", "200");
        }

        private static WebApplication NewCollector()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2));
            return builder.Build();
        }

        private async Task TakeAsync(HttpContext http, string kind)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            _got.Enqueue((kind, Encoding.UTF8.GetString(body.ToArray())));
            http.Response.ContentType = "application/grpc";
            http.Response.AppendTrailer("grpc-status", "0");
            // An empty answer: not compressed, of no length.
            await http.Response.Body.WriteAsync(new byte[5]);
        }
    }
}
