using System.Reflection;
using Microsoft.AspNetCore.HttpOverrides;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace RelationshipOffice.Web.Hosting;

/// <summary>How the office runs: limits, logs, measures, headers, health; nothing of what it shows.</summary>
internal static class OfficeHosting
{
    public static void AddOfficeHosting(this WebApplicationBuilder builder, Settings settings)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 2 * 1024 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(8));
        // A logger of its own: one process may hold several offices, and the end of one must not silence the others.
        services.AddSerilog(log => Write(log, settings.LogsJson), preserveStaticLogger: true);
        services.AddSingleton(settings);
        services.AddSingleton<Schema>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddResponseCompression(compression =>
        {
            // Static files lie there compressed already; why over TLS too: docs/security.md.
            compression.MimeTypes = ["text/html", "application/json"];
            compression.EnableForHttps = true;
        });
        if (settings.PublicHosts.Count > 0)
        {
            services.AddHostFiltering(hosts => hosts.AllowedHosts = [.. settings.PublicHosts, "localhost", "127.0.0.1", "[::1]"]);
        }

        if (settings.SendsTelemetry)
        {
            AddTelemetry(services);
        }
    }

    /// <summary>Answers whether the office may start; if not, one line of the log says why.</summary>
    public static async Task<bool> HasItsDatabaseAsync(this WebApplication app)
    {
        var schema = app.Services.GetRequiredService<Schema>();
        try
        {
            if (app.Environment.IsDevelopment())
            {
                await schema.MigrateAsync(CancellationToken.None);
                return true;
            }

            var state = await schema.ReadAsync(CancellationToken.None);
            if (state.Kind == SchemaKind.Current)
            {
                return true;
            }

            app.Logger.LogCritical("The office does not start. {Reason}", state.Sentence);
        }
        catch (SchemaFault fault)
        {
            app.Logger.LogCritical("The office does not start. {Reason}", fault.Message);
        }

        return false;
    }

    public static void UseOfficeHosting(this WebApplication app, Settings settings)
    {
        if (settings.Proxies.Count > 0)
        {
            app.UseForwardedHeaders(Forwarded(settings));
        }

        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(FaultPage.Handler);
        app.UseStatusCodePages(FaultPage.AnswerAsync);
        app.UseMiddleware<AwayStatus>();
        app.UseResponseCompression();
        app.MapGet("/health/live", () => "live").AllowAnonymous();
        app.MapHealthChecks("/health/ready", DatabaseHealth.Answer).WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])).AllowAnonymous();
    }

    private static ForwardedHeadersOptions Forwarded(Settings settings)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
            // Host names are filtered before this runs; a proxy may pass on what a visitor made up.
            AllowedHosts = [.. settings.PublicHosts],
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.Proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        return options;
    }

    private static void Write(LoggerConfiguration log, bool json)
    {
        log.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            // The keys lie in the database and are as safe as the database is (docs/security.md).
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            // The door turns what the database refuses into a refusal, and logs what it cannot; once is enough.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .Enrich.FromLogContext();
        if (json)
        {
            log.WriteTo.Console(new CompactJsonFormatter());
        }
        else
        {
            log.WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
                formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static void AddTelemetry(IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(office => office.AddService(
            "relationship-office", serviceVersion: Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)))
        .WithTracing(traces => traces.AddSource(Telemetry.Name).AddAspNetCoreInstrumentation().AddNpgsql())
        .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name, "Npgsql").AddAspNetCoreInstrumentation().AddRuntimeInstrumentation())
        .UseOtlpExporter();
}
