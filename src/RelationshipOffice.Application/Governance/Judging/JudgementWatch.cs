using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Governance;

/// <summary>Judges every living charter anew when something that its verdict rests on has changed, and each day.</summary>
internal sealed class JudgementWatch(
    IServiceScopeFactory scopes, OfficeOptions options, OfficeClock clock, TimeProvider time, ILogger<JudgementWatch> log)
    : OncePerOffice("Judging governance", TimeSpan.FromSeconds(30), options, time, log)
{
    protected override async Task RunAsync(CancellationToken ct)
    {
        await using var looking = scopes.CreateAsyncScope();
        var due = await looking.ServiceProvider.GetRequiredService<OfficeDbContext>().JudgementsDueAsync(clock.Today, ct);
        await scopes.RunAsync(due, charter => new JudgeCharter { Charter = charter }, "new judgements", isNew => isNew ? 1 : 0, log, ct);
    }
}
