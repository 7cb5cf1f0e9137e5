using System.Globalization;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Journeys;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks;

/// <summary>Measures an office of a given size and prints tables: tests/bench.sh [--size S|M|L] [--seed 1] [--only verdicts|live] [--people 1,8,32,200] [--serve].</summary>
internal static class Bench
{
    private static async Task Main(string[] args)
    {
        var seed = ulong.Parse(Option(args, "--seed", "1"), CultureInfo.InvariantCulture);
        var isToLookAt = args.Contains("--serve");
        if (!isToLookAt && Option(args, "--only", "verdicts") == "verdicts")
        {
            await Verdicts.MeasureAsync(seed, Console.Out);
        }

        if (Option(args, "--only", "") == "verdicts")
        {
            return;
        }

        var server = Environment.GetEnvironmentVariable("OFFICE_TEST_DB") ?? throw new InvalidOperationException("OFFICE_TEST_DB names no PostgreSQL server: run tests/bench.sh.");
        var folder = Environment.GetEnvironmentVariable("OFFICE_APP") ?? throw new InvalidOperationException("OFFICE_APP names no published application: run tests/bench.sh.");
        var size = Size.Of(Option(args, "--size", "M"));

        await using var database = await OwnDatabase.OpenAsync(server);
        var loaded = await OfficeData.LoadAsync(database.Connection, size, seed);
        Console.WriteLine($"Size {size.Name}: {size.Partners:N0} partners and charters, {size.Outcomes:N0} outcomes, {size.Observations:N0} observations, loaded in {loaded.TotalSeconds:0.0} s.");

        await using var background = await Background.HoldAsync(database.Connection);
        await using var office = await RunningOffice.StartAsync(folder, database.Connection);
        Console.WriteLine($"Ready after {office.StartedIn.TotalSeconds:0.00} s, {office.MegaBytes:0} MB.");
        Console.WriteLine($"Rolled up {(await background.RolledUpAsync()).TotalSeconds:0.0} s later.");
        if (isToLookAt)
        {
            Console.WriteLine($"Open at {office.Address} with one click; ends with this program (Ctrl+C).");
            await Task.Delay(Timeout.Infinite);
        }

        if (Option(args, "--only", "") != "live")
        {
            await Pages.MeasureAsync(office, folder, database.Connection, size, Console.Out);
        }

        await LiveTable.MeasureAsync(office, size, Numbers(Option(args, "--people", "1,8,32,200")), Console.Out);
        Console.WriteLine($"{office.MegaBytes:0} MB at the end.");
    }

    private static IReadOnlyList<int> Numbers(string listed) => [.. listed.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    private static string Option(string[] args, string name, string otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
}
