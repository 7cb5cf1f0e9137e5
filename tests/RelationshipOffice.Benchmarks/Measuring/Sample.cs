using System.Diagnostics;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>Times of one kind of work, in milliseconds.</summary>
internal sealed record Sample(double P50, double P95, double P99, double PerSecond, int Failed)
{
    /// <summary>Does the work until the time is over, by so many at once; a round before is not counted.</summary>
    public static async Task<Sample> TakeAsync(int atOnce, TimeSpan time, Func<int, Task<bool>> work)
    {
        for (var i = 0; i < Math.Max(atOnce, 5); i++)
        {
            await work(i);
        }

        var clock = Stopwatch.StartNew();
        var taken = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(lane => Task.Run(() => LaneAsync(lane, clock, time, work))));
        var elapsed = clock.Elapsed;
        var times = taken.SelectMany(t => t.Times).Order().ToArray();
        return new Sample(At(times, 0.5), At(times, 0.95), At(times, 0.99), times.Length / elapsed.TotalSeconds, taken.Sum(t => t.Failed));
    }

    /// <summary>The value below which a share of the ordered times lies.</summary>
    public static double At(double[] ordered, double share) =>
        ordered.Length == 0 ? double.NaN : ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];

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
