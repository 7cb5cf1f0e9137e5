using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Governance;

/// <summary>Looks for drift wherever something happened since the last look, and at the end of each quarter.</summary>
internal sealed class DriftWatch(
    IServiceScopeFactory scopes, OfficeOptions options, OfficeClock clock, TimeProvider time, ILogger<DriftWatch> log)
    : OncePerOffice("Looking for drift", TimeSpan.FromSeconds(30), options, time, log)
{
    protected override async Task RunAsync(CancellationToken ct)
    {
        await using var looking = scopes.CreateAsyncScope();
        var due = await looking.ServiceProvider.GetRequiredService<OfficeDbContext>().DriftDueAsync(clock.Today, ct);
        await scopes.RunAsync(due, charter => new SeekDrift { Charter = charter }, "drift signals", count => count, log, ct);
    }
}
