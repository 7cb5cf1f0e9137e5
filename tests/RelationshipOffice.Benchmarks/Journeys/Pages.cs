using Npgsql;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>Pages as they are answered before any script runs: what an executive on a phone reads first.</summary>
internal static class Pages
{
    // Processor time of a page is taken where several come at once, and collections and the like are shared.
    private const int Few = 8;

    private static readonly int[] AtOnce = [1, Few, 32, 200];

    private static readonly int[] Rates = [80, 150];

    public static async Task<IReadOnlyList<PageFigures>> MeasureAsync(RunningOffice office, string folder, string database, Size size, TimeSpan each, TextWriter to)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        using var statements = new Statements(folder, database);
        var times = new Table(["page", .. AtOnce.SelectMany(n => new[] { $"p50 ms at {n}", "p95", "p99" }), .. AtOnce.Skip(1).Select(n => $"per s at {n}")]);
        var costs = new Table("page", "p50 ms", "CPU ms", "KB", "KB sent", "statements", "raw ms", "ratio");
        var figures = new List<PageFigures>();
        var pages = await MeasuredPage.AllAsync(database, size);
        foreach (var (name, who, path) in pages)
        {
            using var visitor = await Visitor.WelcomeAsync(office.Address, who);
            var kilobytes = System.Text.Encoding.UTF8.GetByteCount(await visitor.ReadAsync(path)) / 1024.0;
            var asked = await statements.OfAsync(who, path);
            var raw = await Sample.TakeAsync(1, each / 4, async _ =>
            {
                foreach (var statement in asked)
                {
                    await statement.AskAsync(connection);
                }

                return true;
            });
            var (taken, cpu) = (new List<Sample>(), 0.0);
            foreach (var atOnce in AtOnce)
            {
                // A crowd shows soon what it does, and each of it waits long enough.
                var before = office.Cpu;
                taken.Add(await Sample.TakeAsync(atOnce, atOnce > Few ? each / 2 : each, _ => visitor.VisitAsync(path)));
                cpu = atOnce == Few ? (office.Cpu - before).TotalMilliseconds / taken[^1].Count : cpu;
            }

            times.Add([name, .. taken.SelectMany(t => new object[] { t.P50, t.P95, t.P99 }), .. taken.Skip(1).Select(t => (object)t.PerSecond)]);
            costs.Add(name, taken[0].P50, cpu, kilobytes, await visitor.WeighAsync(path) / 1024.0, asked.Count, raw.P50, taken[0].P50 / raw.P50);
            figures.Add(new PageFigures(name, taken[0].P50, cpu, asked.Count, kilobytes));
            if (taken.Sum(t => t.Failed) is > 0 and var failed)
            {
                await to.WriteLineAsync($"{name}: {failed} answers were not 200.");
            }
        }

        times.Print(to, $"Pages, size {size.Name}: one visitor, then so many at once");
        costs.Print(to, $"What a page costs, size {size.Name}: raw is the same SQL without the application, sent is compressed, CPU at {Few}");
        await AtRatesAsync(office, pages.Single(p => p.Name == "Partners, partner manager"), size, 2.5 * each, to);
        return figures;
    }

    // Whoever waits for an answer before asking again spares an office that is late; people who do not know of each other do not.
    private static async Task AtRatesAsync(RunningOffice office, MeasuredPage page, Size size, TimeSpan time, TextWriter to)
    {
        using var visitor = await Visitor.WelcomeAsync(office.Address, page.Who);
        var table = new Table("page", "asked for per s", "times", "p50 ms", "p95", "p99", "not 200");
        foreach (var rate in Rates)
        {
            await Sample.TakeAsync(Few, time / 10, _ => visitor.VisitAsync(page.Path));
            var taken = await Sample.TakeAtRateAsync(rate, time, _ => visitor.VisitAsync(page.Path));
            table.Add(page.Name, rate, taken.Count, taken.P50, taken.P95, taken.P99, taken.Failed);
        }

        table.Print(to, $"At a fixed rate, size {size.Name}: asked for whether or not the answers before are there, waiting counted");
    }
}
