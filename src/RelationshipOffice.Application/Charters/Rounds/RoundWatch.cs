using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>Time passes: parties are reminded when the day of their round is near, and when it has passed.</summary>
internal sealed class RoundWatch(IServiceScopeFactory scopes, OfficeOptions options, OfficeClock clock, TimeProvider time, ILogger<RoundWatch> log)
    : OncePerOffice("Reminding of rounds", TimeSpan.FromMinutes(5), options, time, log)
{
    protected override async Task RunAsync(CancellationToken ct)
    {
        await using var looking = scopes.CreateAsyncScope();
        var db = looking.ServiceProvider.GetRequiredService<OfficeDbContext>();
        var charters = await db.Rounds.NearEnd(clock.Today)
            .Where(r => db.Charters.Any(c => c.Id == r.Charter && c.Stage == Stage.Convergence)).Select(r => r.Charter).ToListAsync(ct);
        await scopes.RunAsync(charters, charter => new RemindAboutDueRound { Charter = charter }, "parties reminded of a round", count => count, log, ct);
    }
}
