using System.Globalization;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Journeys;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks;

/// <summary>
/// Measures offices of given sizes and prints tables: tests/bench.sh [--size S|M|L|S,M,L] [--seed 1] [--only verdicts|pages|live|writing|soak]
/// [--people 1,8,32,200] [--rounds 25] [--seconds 4] [--rows 100000] [--minutes 30] [--serve].
/// </summary>
internal static class Bench
{
    private static async Task Main(string[] args)
    {
        var plan = Plan.Of(args);
        if (plan.Only is "" or "verdicts")
        {
            await Verdicts.MeasureAsync(plan.Seed, Console.Out);
        }

        if (plan.Only == "verdicts")
        {
            return;
        }

        List<(Size Size, IReadOnlyList<PageFigures> Pages)> measured = [];
        foreach (var size in plan.Sizes)
        {
            measured.Add((size, await MeasureAsync(size, plan)));
        }

        Growth.Print(measured, Console.Out);
    }

    private static async Task<IReadOnlyList<PageFigures>> MeasureAsync(Size size, Plan plan)
    {
        var server = Environment.GetEnvironmentVariable("OFFICE_TEST_DB") ?? throw new InvalidOperationException("OFFICE_TEST_DB names no PostgreSQL server: run tests/bench.sh.");
        var folder = Environment.GetEnvironmentVariable("OFFICE_APP") ?? throw new InvalidOperationException("OFFICE_APP names no published application: run tests/bench.sh.");
        await using var database = await OwnDatabase.OpenAsync(server);
        var loaded = await OfficeData.LoadAsync(database.Connection, size, plan.Seed);
        Console.WriteLine($"Size {size.Name}: {size.Partners:N0} partners and charters, {size.Outcomes:N0} outcomes, {size.Observations:N0} observations, loaded in {loaded.TotalSeconds:0.0} s.");

        await using var background = await Background.HoldAsync(database.Connection);
        await using var office = await RunningOffice.StartAsync(folder, database.Connection);
        Console.WriteLine($"Ready after {office.StartedIn.TotalSeconds:0.00} s, {office.MegaBytes:0} MB.");
        Console.WriteLine($"Rolled up {(await background.RolledUpAsync()).TotalSeconds:0.0} s later.");
        if (plan.Only == "serve")
        {
            Console.WriteLine($"Open at {office.Address} with one click; ends with this program (Ctrl+C).");
            await Task.Delay(Timeout.Infinite);
        }

        if (plan.Only == "soak")
        {
            await Soak.MeasureAsync(office, size, plan.People[0], plan.Soak, Console.Out);
            return [];
        }

        var pages = plan.Only is "" or "pages" ? await Pages.MeasureAsync(office, folder, database.Connection, size, plan.Each, Console.Out) : [];
        if (plan.Only is "" or "live")
        {
            await OpenCircuits.MeasureAsync(office, size, Console.Out);
            await LiveTable.MeasureAsync(office, size, plan.People, plan.Rounds, Console.Out);
        }

        if (plan.Only is "" or "live" or "writing")
        {
            await Writing.MeasureAsync(office, database.Connection, size, plan.Each, plan.Rows, Console.Out);
        }

        Console.WriteLine($"{office.MegaBytes:0} MB at the end.");
        return pages;
    }

    /// <summary>What is measured, how long and how much of it, as the command line says.</summary>
    private sealed record Plan(
        IReadOnlyList<Size> Sizes, ulong Seed, string Only, IReadOnlyList<int> People, int? Rounds, TimeSpan Each, int Rows, TimeSpan Soak)
    {
        public static Plan Of(string[] args)
        {
            var only = args.Contains("--serve") ? "serve" : Option(args, "--only", "");
            return new Plan(
                [.. Option(args, "--size", "M").Split(',').Select(Size.Of)], ulong.Parse(Option(args, "--seed", "1"), CultureInfo.InvariantCulture), only,
                Numbers(Option(args, "--people", only == "soak" ? "100" : "1,8,32,200")), Numbers(Option(args, "--rounds", "0"))[0] is > 0 and var rounds ? rounds : null,
                TimeSpan.FromSeconds(Numbers(Option(args, "--seconds", "4"))[0]), Numbers(Option(args, "--rows", "100000"))[0],
                TimeSpan.FromMinutes(Numbers(Option(args, "--minutes", "30"))[0]));
        }

        private static IReadOnlyList<int> Numbers(string listed) => [.. listed.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

        private static string Option(string[] args, string name, string otherwise) =>
            Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
    }
}
