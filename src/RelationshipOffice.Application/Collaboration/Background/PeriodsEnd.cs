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
        foreach (var charter in charters)
        {
            // A transaction each: what one charter refuses does not hold up the others.
            await using var scope = scopes.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<OneSave>().RunAsync(
                UseCase.Of<int>(typeof(ApplyDueDecisions)), scope.ServiceProvider, new ApplyDueDecisions { Charter = charter }, Actor.Program, ct);
            log.Tell("decisions that took effect", charter.Value, result, count => count);
        }
    }
}
