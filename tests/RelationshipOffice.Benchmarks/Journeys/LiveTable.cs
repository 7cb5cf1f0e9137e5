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
        foreach (var count in people)
        {
            var figures = await Live.PlayAsync(office, size, count, count < 32 ? 5 : 2, Think);
            var table = new Table("step", "tries", "p50 ms", "p95", "p99", "KB received");
            foreach (var step in figures.Steps.Names)
            {
                var (tries, p50, p95, p99, bytes) = figures.Steps.Of(step);
                table.Add(step, tries, p50, p95, p99, bytes / 1024);
            }

            table.Print(to, $"Open pages, size {size.Name}: {count} at once, a second between two steps");
            await to.WriteLineAsync(
                $"{figures.Steps.Count / figures.Elapsed.TotalSeconds:0.0} steps a second, {figures.Cpu.TotalMilliseconds / figures.Steps.Count:0.0} ms CPU a step, {figures.MegaBytes:0} MB.");
        }
    }
}
