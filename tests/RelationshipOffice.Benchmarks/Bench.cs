using System.Globalization;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Journeys;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks;

/// <summary>Measures offices of given sizes and prints tables: tests/bench.sh [--size S|M|L|S,M,L] [--seed 1] [--only verdicts|pages|live|soak] [--people 1,8,32,200] [--minutes 30] [--serve].</summary>
internal static class Bench
{
    private static async Task Main(string[] args)
    {
        var seed = ulong.Parse(Option(args, "--seed", "1"), CultureInfo.InvariantCulture);
        var only = args.Contains("--serve") ? "serve" : Option(args, "--only", "");
        if (only is "" or "verdicts")
        {
            await Verdicts.MeasureAsync(seed, Console.Out);
        }

        if (only == "verdicts")
        {
            return;
        }

        List<(Size Size, IReadOnlyList<PageFigures> Pages)> measured = [];
        foreach (var size in Option(args, "--size", "M").Split(',').Select(Size.Of))
        {
            var people = Numbers(Option(args, "--people", only == "soak" ? "100" : "1,8,32,200"));
            measured.Add((size, await MeasureAsync(size, seed, only, people, TimeSpan.FromMinutes(Numbers(Option(args, "--minutes", "30"))[0]))));
        }

        Growth.Print(measured, Console.Out);
    }

    private static async Task<IReadOnlyList<PageFigures>> MeasureAsync(Size size, ulong seed, string only, IReadOnlyList<int> people, TimeSpan soak)
    {
        var server = Environment.GetEnvironmentVariable("OFFICE_TEST_DB") ?? throw new InvalidOperationException("OFFICE_TEST_DB names no PostgreSQL server: run tests/bench.sh.");
        var folder = Environment.GetEnvironmentVariable("OFFICE_APP") ?? throw new InvalidOperationException("OFFICE_APP names no published application: run tests/bench.sh.");
        await using var database = await OwnDatabase.OpenAsync(server);
        var loaded = await OfficeData.LoadAsync(database.Connection, size, seed);
        Console.WriteLine($"Size {size.Name}: {size.Partners:N0} partners and charters, {size.Outcomes:N0} outcomes, {size.Observations:N0} observations, loaded in {loaded.TotalSeconds:0.0} s.");

        await using var background = await Background.HoldAsync(database.Connection);
        await using var office = await RunningOffice.StartAsync(folder, database.Connection);
        Console.WriteLine($"Ready after {office.StartedIn.TotalSeconds:0.00} s, {office.MegaBytes:0} MB.");
        Console.WriteLine($"Rolled up {(await background.RolledUpAsync()).TotalSeconds:0.0} s later.");
        if (only == "serve")
        {
            Console.WriteLine($"Open at {office.Address} with one click; ends with this program (Ctrl+C).");
            await Task.Delay(Timeout.Infinite);
        }

        if (only == "soak")
        {
            await Soak.MeasureAsync(office, size, people[0], soak, Console.Out);
            return [];
        }

        var pages = only == "live" ? [] : await Pages.MeasureAsync(office, folder, database.Connection, size, Console.Out);
        if (only != "pages")
        {
            await OpenCircuits.MeasureAsync(office, size, Console.Out);
            await LiveTable.MeasureAsync(office, size, people, Console.Out);
            await Writing.MeasureAsync(office, database.Connection, size, Console.Out);
        }

        Console.WriteLine($"{office.MegaBytes:0} MB at the end.");
        return pages;
    }

    private static IReadOnlyList<int> Numbers(string listed) => [.. listed.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    private static string Option(string[] args, string name, string otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
}
