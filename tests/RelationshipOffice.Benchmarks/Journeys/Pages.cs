using Npgsql;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>Pages as they are answered before any script runs: what an executive on a phone reads first.</summary>
internal static class Pages
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(4);

    public static async Task<IReadOnlyList<PageFigures>> MeasureAsync(RunningOffice office, string folder, string database, Size size, TextWriter to)
    {
        Guid officer = OfficeData.Person(size.Partners), executive = OfficeData.Person(size.Partners + 1), manager = OfficeData.Person(6);
        var charter = OfficeData.Charter(6);
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        (string Name, Guid Who, string Path)[] pages =
        [
            ("Today, officer", officer, "/"),
            ("Today, partner manager", manager, "/"),
            ("Partners, officer", officer, "/partners"),
            ("Partners by a common word", officer, "/partners?q=Water"),
            // A small office has no third page.
            .. size.Partners < 1_000 ? [] : new[] { ("Partners by it, page 3", officer, "/partners?q=Water&page=3") },
            ("Partners by a whole name", officer, $"/partners?q={Uri.EscapeDataString(await NameAsync(connection, OfficeData.Partner(6)))}"),
            ("Partners, partner manager", manager, "/partners"),
            ("Partner", officer, $"/partners/{OfficeData.Partner(6)}"),
            ("Charters, officer", officer, "/charters"),
            ("Charters, partner manager", manager, "/charters"),
            ("Charter", manager, $"/charters/{charter}"),
            ("Outcomes", officer, "/outcomes"),
            ("Outcome", officer, $"/outcomes/{OfficeData.Outcome(3)}"),
            ("Executive page", executive, "/executive"),
            ("Quarterly pack", executive, "/executive/pack"),
            ("Alarms", executive, "/outcomes/alarms"),
            ("If one left", executive, $"/outcomes/exit?partner={OfficeData.Partner(6)}"),
            ("Flow of contributions", executive, "/outcomes/flow"),
            ("Scorecard", executive, "/outcomes/scorecard"),
            ("Network of partners", executive, "/partners/network"),
            ("Measures, partner manager", manager, "/measures"),
            ("Activity", officer, "/activity"),
        ];

        var table = new Table("page", "p50 ms", "p95", "p99", "p50 at 8", "p99 at 8", "per s at 8", "CPU ms", "KB", "KB sent", "statements", "raw ms", "ratio");
        List<PageFigures> figures = [];
        using var statements = new Statements(folder, database);
        foreach (var (name, who, path) in pages)
        {
            using var visitor = await Visitor.WelcomeAsync(office.Address, who);
            var text = await visitor.ReadAsync(path);
            var asked = await statements.OfAsync(who, path);
            var raw = await Sample.TakeAsync(1, Each / 4, async _ =>
            {
                foreach (var statement in asked)
                {
                    await statement.AskAsync(connection);
                }

                return true;
            });
            var alone = await Sample.TakeAsync(1, Each, _ => visitor.VisitAsync(path));
            var cpu = office.Cpu;
            var busy = await Sample.TakeAsync(8, Each, _ => visitor.VisitAsync(path));
            var each = (office.Cpu - cpu).TotalMilliseconds / (busy.PerSecond * Each.TotalSeconds);
            var kilobytes = System.Text.Encoding.UTF8.GetByteCount(text) / 1024.0;
            table.Add(
                name, alone.P50, alone.P95, alone.P99, busy.P50, busy.P99, busy.PerSecond, each, kilobytes, await visitor.WeighAsync(path) / 1024.0, asked.Count,
                raw.P50, alone.P50 / raw.P50);
            figures.Add(new PageFigures(name, alone.P50, asked.Count, kilobytes));
            if (alone.Failed + busy.Failed > 0)
            {
                await to.WriteLineAsync($"{name}: {alone.Failed + busy.Failed} answers were not 200.");
            }
        }

        table.Print(to, $"Pages, size {size.Name}: one visitor, then eight at once; raw is the same SQL without the application, sent is compressed");
        return figures;
    }

    private static async Task<string> NameAsync(NpgsqlConnection connection, Guid partner)
    {
        await using var command = new NpgsqlCommand("select name from partners where id = $1", connection) { Parameters = { new() { Value = partner } } };
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
