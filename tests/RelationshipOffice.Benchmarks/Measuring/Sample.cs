using System.Diagnostics;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>Times of one kind of work, in milliseconds.</summary>
internal sealed record Sample(int Count, double P50, double P95, double P99, double PerSecond, int Failed)
{
    // Of a crowd, the first few warm for the others.
    private const int MostWarmers = 8;

    /// <summary>Does the work until the time is over, by so many at once; a round before is not counted.</summary>
    public static async Task<Sample> TakeAsync(int atOnce, TimeSpan time, Func<int, Task<bool>> work)
    {
        for (var i = 0; i < Math.Clamp(atOnce, 5, MostWarmers); i++)
        {
            await work(i);
        }

        var clock = Stopwatch.StartNew();
        var taken = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(lane => Task.Run(() => LaneAsync(lane, clock, time, work))));
        return Of([.. taken.SelectMany(t => t.Times)], clock.Elapsed, taken.Sum(t => t.Failed));
    }

    /// <summary>
    /// Begins the work so often a second, whether what was begun before is done or not; each is timed from the moment when its
    /// turn was, so that what waits for others is not left out.
    /// </summary>
    public static async Task<Sample> TakeAtRateAsync(int perSecond, TimeSpan time, Func<int, Task<bool>> work)
    {
        var clock = Stopwatch.StartNew();
        List<Task<(double Milliseconds, bool IsDone)>> begun = [];
        for (var i = 0; i < perSecond * time.TotalSeconds; i++)
        {
            var (n, turn) = (i, TimeSpan.FromSeconds((double)i / perSecond));
            if (turn - clock.Elapsed is { Ticks: > 0 } early)
            {
                await Task.Delay(early);
            }

            begun.Add(Task.Run(async () =>
            {
                var isDone = await work(n);
                return ((clock.Elapsed - turn).TotalMilliseconds, isDone);
            }));
        }

        var taken = await Task.WhenAll(begun);
        return Of([.. taken.Select(t => t.Milliseconds)], clock.Elapsed, taken.Count(t => !t.IsDone));
    }

    /// <summary>The value below which a share of the ordered times lies.</summary>
    public static double At(double[] ordered, double share) =>
        ordered.Length == 0 ? double.NaN : ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];

    private static Sample Of(double[] times, TimeSpan elapsed, int failed)
    {
        Array.Sort(times);
        return new Sample(times.Length, At(times, 0.5), At(times, 0.95), At(times, 0.99), times.Length / elapsed.TotalSeconds, failed);
    }

    private static async Task<(List<double> Times, int Failed)> LaneAsync(int lane, Stopwatch clock, TimeSpan until, Func<int, Task<bool>> work)
    {
        var times = new List<double>();
        var failed = 0;
        for (var i = lane; clock.Elapsed < until; i += 1_000)
        {
            var start = Stopwatch.GetTimestamp();
            failed += await work(i) ? 0 : 1;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (times, failed);
    }
}
