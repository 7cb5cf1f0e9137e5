using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Overview;

/// <summary>
/// Answers about the whole office, computed once for each state of the office: to see that nothing happened since costs one
/// statement, to compute anew costs reading everything. Only for those who see the whole office, who all see the same.
/// </summary>
internal sealed class WholeOffice(TimeProvider time)
{
    // The window between taking a number and being seen as running is microseconds; nothing wrong may outlive this.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Type, Kept> _kept = new();

    public async Task<T> AnswerAsync<T>(OfficeDbContext db, Actor actor, DateOnly day, Func<Task<T>> compute, CancellationToken ct)
        where T : class
    {
        if (!actor.SeesWholeOffice)
        {
            throw new InvalidOperationException("Only who sees the whole office gets an answer about it.");
        }

        // Asked before anything is read: what is written meanwhile makes the next asker compute anew.
        var now = await ReadAsync(db, ct);
        if (_kept.TryGetValue(typeof(T), out var kept) && kept.Day == day && time.GetElapsedTime(kept.At) < Longest && now.Says(kept.State))
        {
            return (T)kept.Answer;
        }

        var (at, answer) = (time.GetTimestamp(), await compute());
        _kept[typeof(T)] = new Kept(now, day, at, answer);
        return answer;
    }

    private static Task<State> ReadAsync(OfficeDbContext db, CancellationToken ct) => db.Database.SqlQuery<State>(
        $"""
         select coalesce((select max(id) from activity), 0) as last,
                array(select x::text::bigint from pg_snapshot_xip(pg_current_snapshot()) x) as running
         """).SingleAsync(ct);

    private sealed record Kept(State State, DateOnly Day, long At, object Answer);

    /// <summary>The last entry of the activity, and the transactions that run: one of those may commit an earlier entry later.</summary>
    private sealed record State(long Last, long[] Running)
    {
        public bool Says(State before) => Last == before.Last && before.Running.All(Running.Contains);
    }
}
