using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Web.Tests.Access;
using RelationshipOffice.Web.Tests.Faults;
using Door = RelationshipOffice.Application.Pipeline.Office;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>People who record one value after the other, all in the chain of one outcome, and remember which of them were acknowledged.</summary>
internal sealed class AtWork : IAsyncDisposable
{
    private readonly CancellationTokenSource _enough = new();
    private readonly List<ConcurrentQueue<Guid>> _acknowledged;
    private readonly List<Task> _work;

    private AtWork(Door door, Observation like, int people)
    {
        _acknowledged = [.. Enumerable.Range(0, people).Select(_ => new ConcurrentQueue<Guid>())];
        _work = [.. _acknowledged.Select(own => RecordAsync(door, like, own))];
    }

    /// <summary>The ids of what each was told is recorded, in order.</summary>
    public IReadOnlyList<IReadOnlyList<Guid>> Acknowledged => [.. _acknowledged.Select(a => a.ToList())];

    public static async Task<AtWork> BeginAsync(ServedOffice office, int people)
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        var officer = await db.People.SingleAsync(p => p.Email == Readers.Officer);
        await using var scope = office.Services.CreateAsyncScope();
        return new AtWork(scope.ServiceProvider.GetRequiredService<Door>().As(officer.Id), await db.Observations.AsNoTracking().FirstAsync(), people);
    }

    /// <summary>Waits until each of them has recorded that many more.</summary>
    public Task MoreAsync(int more)
    {
        var wanted = _acknowledged.ConvertAll(a => a.Count + more);
        return Wait.UntilAsync(() =>
        {
            Assert.DoesNotContain(_work, w => w.IsFaulted);
            return _acknowledged.Zip(wanted).All(a => a.First.Count >= a.Second);
        });
    }

    public async Task EndAsync()
    {
        await _enough.CancelAsync();
        await Task.WhenAll(_work);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _enough.Dispose();
    }

    private async Task RecordAsync(Door door, Observation like, ConcurrentQueue<Guid> own)
    {
        while (!_enough.IsCancellationRequested)
        {
            own.Enqueue((await door.SendAsync(new RecordObservation { Measure = like.Measure, Value = own.Count, On = like.On, Source = "Ledger" }).ValueAsync()).Value);
        }
    }
}
