using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>The journeys of <see cref="Live"/> by one person, by a few and by many at once.</summary>
internal static class LiveTable
{
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(1);

    public static async Task MeasureAsync(RunningOffice office, Size size, IReadOnlyList<int> people, int? rounds, TextWriter to)
    {
        await Live.PlayAsync(office, size, 4, 1, TimeSpan.Zero);
        List<LiveFigures> played = [];
        foreach (var count in people)
        {
            played.Add(await Live.PlayAsync(office, size, count, rounds ?? RoundsOf(count), Think));
        }

        List<string> steps = [.. played.SelectMany(p => p.Steps.Names).Distinct()];
        var times = new Table(["step", .. people.SelectMany(p => new[] { $"p50 ms at {p}", "p95", "p99" })]);
        var costs = new Table(["step", "KB received", "batches", "CPU ms alone", .. people.Select(p => $"tries at {p}")]);
        foreach (var step in steps)
        {
            var taken = played.Select(p => p.Steps.Of(step)).ToList();
            var some = taken.First(t => t.Tries > 0);
            times.Add([step, .. taken.SelectMany(t => new object[] { t.P50, t.P95, t.P99 })]);
            costs.Add([step, some.Bytes / 1024, some.Batches, people[0] == 1 ? taken[0].MeteredMean : double.NaN, .. taken.Select(t => (object)t.Tries)]);
        }

        times.Print(to, $"Open pages, size {size.Name}: so many people at once, a second between two steps");
        costs.Print(to, $"What a step costs, size {size.Name}; of fewer than a hundred tries the p99 is the worst or nearly so");
        foreach (var figures in played)
        {
            await to.WriteLineAsync(
                $"{figures.People} people: {figures.Steps.Count / figures.Elapsed.TotalSeconds:0.0} steps and {figures.Batches / figures.Elapsed.TotalSeconds:0.0} render batches a second, {figures.Cpu.TotalMilliseconds / figures.Steps.Count:0.0} ms CPU a step, {figures.MegaBytes:0} MB.");
        }
    }

    // Where few are at once, each has to come back often, or the rare steps say nothing of what is rare.
    private static int RoundsOf(int people) => Math.Clamp(200 / people, 2, 25);
}
