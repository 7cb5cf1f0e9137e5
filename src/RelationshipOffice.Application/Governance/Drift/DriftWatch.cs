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
        foreach (var charter in due)
        {
            // A transaction each: what one charter refuses does not hold up the others.
            await using var scope = scopes.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<OneSave>().RunAsync(
                UseCase.Of<int>(typeof(SeekDrift)), scope.ServiceProvider, new SeekDrift { Charter = charter }, Actor.Program, ct);
            log.Tell("drift signals", charter.Value, result, count => count);
        }
    }
}
