using System.Collections.Concurrent;
using System.Diagnostics;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>Steps of journeys by name: how long each took, and what came for it.</summary>
/// <param name="meter">Something that only grows, read before and after each step; it tells of steps that come one after the other.</param>
internal sealed class Steps(Func<ValueTask<double>>? meter = null)
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<Try>> _taken = [];
    private readonly List<string> _order = [];

    public IReadOnlyList<string> Names => _order;

    public int Count => _taken.Values.Sum(t => t.Count);

    /// <param name="came">Bytes and render batches that came for the step.</param>
    public async Task<T> TimeAsync<T>(string name, Func<Task<T>> work, Func<T, (long Bytes, int Batches)> came)
    {
        var before = await MeterAsync();
        var start = Stopwatch.GetTimestamp();
        var result = await work();
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var metered = await MeterAsync() - before;
        lock (_order)
        {
            if (!_order.Contains(name))
            {
                _order.Add(name);
            }
        }

        var (bytes, batches) = came(result);
        _taken.GetOrAdd(name, _ => []).Add(new Try(taken, bytes, batches, metered));
        return result;
    }

    /// <summary>What the tries of a step came to; nothing, if there were none.</summary>
    public StepFigures Of(string name)
    {
        var tries = _taken.TryGetValue(name, out var taken) ? taken.ToArray() : [];
        double[] Ordered(Func<Try, double> what) => [.. tries.Select(what).Order()];
        var (times, metered) = (Ordered(t => t.Milliseconds), Ordered(t => t.Metered));
        return new StepFigures(
            tries.Length, Sample.At(times, 0.5), Sample.At(times, 0.95), Sample.At(times, 0.99), Sample.At(Ordered(t => t.Bytes), 0.5), Sample.At(Ordered(t => t.Batches), 0.5),
            metered.Length == 0 ? double.NaN : metered.Average(), Sample.At(metered, 1));
    }

    private ValueTask<double> MeterAsync() => meter is null ? ValueTask.FromResult(double.NaN) : meter();

    private sealed record Try(double Milliseconds, long Bytes, int Batches, double Metered);
}

/// <summary>
/// Milliseconds below which half, 95 % and 99 % of the tries of a step lie, bytes and batches in the middle, and what its meter
/// went on by.
/// </summary>
internal sealed record StepFigures(int Tries, double P50, double P95, double P99, double Bytes, double Batches, double MeteredMean, double MeteredMost);
