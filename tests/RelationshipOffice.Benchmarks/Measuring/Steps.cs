using System.Collections.Concurrent;
using System.Diagnostics;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>Steps of journeys by name: how long each took, and how many bytes came for it.</summary>
internal sealed class Steps
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<(double Milliseconds, long Bytes)>> _taken = [];
    private readonly List<string> _order = [];

    public IReadOnlyList<string> Names => _order;

    public int Count => _taken.Values.Sum(t => t.Count);

    public async Task<T> TimeAsync<T>(string name, Func<Task<T>> work, Func<T, long> bytes)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await work();
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        lock (_order)
        {
            if (!_order.Contains(name))
            {
                _order.Add(name);
            }
        }

        _taken.GetOrAdd(name, _ => []).Add((taken, bytes(result)));
        return result;
    }

    /// <summary>Milliseconds below which half, 95 % and 99 % of the tries of a step lie, and its bytes in the middle.</summary>
    public (int Tries, double P50, double P95, double P99, double Bytes) Of(string name)
    {
        var times = _taken[name].Select(t => t.Milliseconds).Order().ToArray();
        var bytes = _taken[name].Select(t => (double)t.Bytes).Order().ToArray();
        return (times.Length, Sample.At(times, 0.5), Sample.At(times, 0.95), Sample.At(times, 0.99), Sample.At(bytes, 0.5));
    }
}
