using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Access.Circuits;

/// <summary>Asks for all open circuits whether they still stand: at once when somebody's rights changed, and every five seconds.</summary>
internal sealed class CircuitSweep(OpenCircuits circuits, ChangeFeed feed, IServiceScopeFactory scopes) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _wanted = new(0);

    public override void Dispose()
    {
        _wanted.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var following = feed.Follow(changed =>
        {
            if (changed is null or { Kind: SubjectKind.Person } && _wanted.CurrentCount == 0)
            {
                _wanted.Release();
            }

            return Task.CompletedTask;
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            await _wanted.WaitAsync(Every, stoppingToken);
            await SweepAsync(stoppingToken);
        }
    }

    private async Task SweepAsync(CancellationToken ct)
    {
        var signIns = circuits.SignIns();
        if (signIns.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<Office>().AskAsync(new CheckStandings(signIns), ct)).TryGet(out var standings))
        {
            circuits.Apply(standings);
        }
    }
}
