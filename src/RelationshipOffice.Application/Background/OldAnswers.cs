using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Background;

/// <summary>
/// Forgets the answers of commands after thirty days: no form lies open so long, and what was done stays in the activity.
/// </summary>
internal sealed class OldAnswers(IDbContextFactory<OfficeDbContext> contexts, OfficeOptions options, TimeProvider time, ILogger<OldAnswers> log)
    : OncePerOffice("Forgetting old answers", TimeSpan.FromHours(1), options, time, log)
{
    protected override async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        // By the clock that wrote them.
        await db.Database.ExecuteSqlAsync($"delete from handled_commands where moment < now() - interval '30 days'", ct);
    }
}
