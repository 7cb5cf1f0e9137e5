using System.Diagnostics;

namespace RelationshipOffice.Web.Shared;

/// <summary>
/// How soon a page asks anew after a change: within a tenth of a second, but it rests ten times as long as its last asking
/// took. What hundreds of open pages ask under a flood of changes is bounded by that, and whoever clicks is not kept waiting.
/// </summary>
internal sealed class Pace
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private long _ended;
    private TimeSpan _rest;
    private int _asks;

    /// <summary>Whether this change is the one that asks; another that waits already will see it as well.</summary>
    public bool Takes() => Interlocked.Exchange(ref _asks, 1) == 0;

    /// <summary>From here on a change asks again.</summary>
    public void Begins() => Volatile.Write(ref _asks, 0);

    public Task RestAsync(CancellationToken ct) => Task.Delay(Later(_rest - Stopwatch.GetElapsedTime(_ended)), ct);

    public void Took(TimeSpan time)
    {
        _rest = time * 10 < Longest ? time * 10 : Longest;
        _ended = Stopwatch.GetTimestamp();
    }

    private static TimeSpan Later(TimeSpan rest) => rest > Soon ? rest : Soon;
}
