using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Web.Hosting;

/// <summary>Ready: the database answers, is at this application's version, and the application is not stopping.</summary>
internal sealed class DatabaseHealth(Schema schema, ClockWatch clock, IHostApplicationLifetime life) : IHealthCheck
{
    /// <summary>Says whether, not why: the reason may name hosts, so it goes to the log.</summary>
    public static HealthCheckOptions Answer { get; } = new()
    {
        ResponseWriter = (http, report) =>
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            return http.Response.WriteAsync(report.Status switch
            {
                HealthStatus.Healthy => "ready",
                HealthStatus.Degraded => "ready, but the clock of this machine is not the database's",
                _ => "not ready",
            });
        },
    };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (life.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The application is stopping.");
        }

        var state = await schema.ReadAsync(cancellationToken);
        return state.Kind != SchemaKind.Current ? HealthCheckResult.Unhealthy(state.Sentence)
            : clock.IsOff ? HealthCheckResult.Degraded($"The clock of this machine is {clock.Ahead.TotalSeconds:0} s ahead of the database's.")
            : HealthCheckResult.Healthy();
    }
}
