using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Background;

/// <summary>
/// Forgets what only served for a while: the answers of commands after thirty days, for no form lies open so long and what
/// was done stays in the activity; words that nobody came back to after ninety; and who had a page open yesterday.
/// </summary>
internal sealed class OldAnswers(
    IDbContextFactory<OfficeDbContext> contexts, OfficeClock clock, OfficeOptions options, TimeProvider time, ILogger<OldAnswers> log)
    : OncePerOffice("Forgetting old answers", TimeSpan.FromHours(1), options, time, log)
{
    protected override async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        // Each by the clock that wrote it.
        await db.Database.ExecuteSqlAsync($"delete from handled_commands where moment < now() - interval '30 days'", ct);
        var now = clock.Now;
        await db.UnsavedWords.Where(w => w.KeptAt < now.AddDays(-90)).ExecuteDeleteAsync(ct);
        await db.Presences.Where(p => p.SeenAt < now.AddDays(-1)).ExecuteDeleteAsync(ct);
    }
}
