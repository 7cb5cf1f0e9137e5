using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Live;

/// <summary>
/// Tells open pages what changed, here or on another instance. It carries a noun and an id, never data, and nothing of it
/// reaches a browser: each page asks again with its own rights.
/// </summary>
public sealed class ChangeFeed(ILogger<ChangeFeed> log)
{
    internal const string Channel = "office";

    // More at once would only keep those waiting who click.
    internal static readonly int AtOnce = Environment.ProcessorCount;

    private readonly SemaphoreSlim _turns = new(AtOnce);

    private readonly ConcurrentDictionary<object, Func<Change?, Task>> _followers = new();

    /// <summary>Calls back on each change; null stands for "anything may have changed". Dispose to stop.</summary>
    public IDisposable Follow(Func<Change?, Task> changed)
    {
        var key = new object();
        _followers[key] = changed;
        return new Following(() => _followers.TryRemove(key, out _));
    }

    /// <summary>
    /// A follower's turn to ask anew; dispose to give it on. One change makes hundreds of pages ask: they do so one after the
    /// other, and what changes while one waits needs no question of its own.
    /// </summary>
    public async Task<IDisposable> TurnAsync(CancellationToken ct)
    {
        await _turns.WaitAsync(ct);
        return new Following(() => _turns.Release());
    }

    /// <summary>Tells every follower; one that fails does not keep the news from the others.</summary>
    public void Publish(Change? changed)
    {
        foreach (var follower in _followers.Values)
        {
            _ = TellAsync(follower, changed);
        }
    }

    /// <summary>Told when the transaction is committed, and not if it is not.</summary>
    internal static void Notify(OfficeDbContext db, IEnumerable<Subject> subjects)
    {
        foreach (var change in Change.Of(subjects))
        {
            db.Ahead.Call($"pg_notify({Channel}, {change.Payload})");
        }
    }

    private async Task TellAsync(Func<Change?, Task> follower, Change? changed)
    {
        try
        {
            await follower(changed);
        }
        catch (Exception thrown)
        {
            log.LogError(thrown, "A page could not follow a change of {Kind}", changed?.Kind);
        }
    }

    private sealed class Following(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
