using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Web.Hosting;

/// <summary>Ready: the database answers, is at this application's version, and the application is not stopping.</summary>
internal sealed class DatabaseHealth(Schema schema, IHostApplicationLifetime life) : IHealthCheck
{
    /// <summary>Says whether, not why: the reason may name hosts, so it goes to the log.</summary>
    public static HealthCheckOptions Answer { get; } = new()
    {
        ResponseWriter = (http, report) =>
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            return http.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "ready" : "not ready");
        },
    };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (life.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The application is stopping.");
        }

        var state = await schema.ReadAsync(cancellationToken);
        return state.Kind == SchemaKind.Current ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(state.Sentence);
    }
}
