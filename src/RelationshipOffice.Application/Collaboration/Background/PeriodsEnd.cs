using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Time passes: what was decided takes effect when its day has come.</summary>
internal sealed class PeriodsEnd(
    IServiceScopeFactory scopes, OfficeOptions options, OfficeClock clock, TimeProvider time, ILogger<PeriodsEnd> log)
    : OncePerOffice("Ending the periods of decisions", TimeSpan.FromSeconds(30), options, time, log)
{
    protected override async Task RunAsync(CancellationToken ct)
    {
        await using var looking = scopes.CreateAsyncScope();
        var charters = await looking.ServiceProvider.GetRequiredService<OfficeDbContext>().Decisions
            .DueOn(clock.Today).Select(d => d.Charter).Distinct().ToListAsync(ct);
        await scopes.RunAsync(charters, charter => new ApplyDueDecisions { Charter = charter }, "decisions that took effect", count => count, log, ct);
    }
}
