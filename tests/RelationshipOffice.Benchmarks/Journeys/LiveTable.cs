using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>The journeys of <see cref="Live"/> by one person, by a few and by many at once.</summary>
internal static class LiveTable
{
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(1);

    public static async Task MeasureAsync(RunningOffice office, Size size, IReadOnlyList<int> people, TextWriter to)
    {
        await Live.PlayAsync(office, size, 4, 1, TimeSpan.Zero);
        List<LiveFigures> played = [];
        foreach (var count in people)
        {
            played.Add(await Live.PlayAsync(office, size, count, count < 32 ? 5 : 2, Think));
        }

        var table = new Table(["step", .. people.SelectMany(p => new[] { $"p50 ms at {p}", "p95", "p99" }), "KB received"]);
        foreach (var step in played[0].Steps.Names)
        {
            var taken = played.Select(p => p.Steps.Of(step)).ToList();
            table.Add([step, .. taken.SelectMany(t => new object[] { t.P50, t.P95, t.P99 }), taken[0].Bytes / 1024]);
        }

        table.Print(to, $"Open pages, size {size.Name}: so many people at once, a second between two steps");
        foreach (var figures in played)
        {
            await to.WriteLineAsync(
                $"{figures.People} people: {figures.Steps.Count / figures.Elapsed.TotalSeconds:0.0} steps a second, {figures.Cpu.TotalMilliseconds / figures.Steps.Count:0.0} ms CPU a step, {figures.MegaBytes:0} MB.");
        }
    }
}
