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
        foreach (var charter in due)
        {
            // A transaction each: what one charter refuses does not hold up the others.
            await using var scope = scopes.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<OneSave>().RunAsync(
                UseCase.Of<bool>(typeof(JudgeCharter)), scope.ServiceProvider, new JudgeCharter { Charter = charter }, Actor.Program, ct);
            log.Tell("new judgements", charter.Value, result, isNew => isNew ? 1 : 0);
        }
    }
}
