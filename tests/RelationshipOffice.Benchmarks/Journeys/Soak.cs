using System.Diagnostics;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>
/// People come, work through the journeys of <see cref="Live"/> and go, for long (F-101). What the process holds is looked at
/// meanwhile: after the first fifth, in which caches fill, nothing of it may grow. In the eighth minute the office that is kept is
/// read anew as a whole, for the first time beside the old one (ADR 22); a longer run also says what grows after that.
/// </summary>
internal static class Soak
{
    private const int Looks = 60;

    private const int MinutesUntilRenewed = 10;

    private static readonly TimeSpan Think = TimeSpan.FromSeconds(6);

    public static async Task MeasureAsync(RunningOffice office, Size size, int people, TimeSpan length, TextWriter to)
    {
        using var enough = new CancellationTokenSource(length);
        var coming = Enumerable.Range(0, people).Select(n => Task.Run(() => ComeAndGoAsync(office, size, n, enough.Token))).ToList();
        var clock = Stopwatch.StartNew();
        List<Look> looks = [];
        while (clock.Elapsed < length)
        {
            await Task.Delay(length / Looks);
            looks.Add(new Look(clock.Elapsed.TotalMinutes, office.MegaBytes, office.Threads, office.Handles));
        }

        var visits = await Task.WhenAll(coming);
        var table = new Table(["minute", "MB", "threads", "handles"]);
        foreach (var look in looks.Where((_, place) => place % 6 == 5))
        {
            table.Add([look.Minutes, look.MegaBytes, look.Threads, look.Handles]);
        }

        table.Print(to, $"{people} people coming and going for {length.TotalMinutes:0} minutes, size {size.Name}");
        var settled = looks.Skip(Looks / 5).ToList();
        await to.WriteLineAsync(
            $"After the first fifth: {Slope(settled, l => l.MegaBytes):0.00} MB, {Slope(settled, l => l.Threads):0.00} threads and {Slope(settled, l => l.Handles):0.00} handles a minute. {visits.Sum(v => v.Visits)} visits, {visits.Sum(v => v.Faults.Count)} ended by a fault.");
        if (looks.Where(l => l.Minutes > MinutesUntilRenewed).ToList() is { Count: > Looks / 5 } renewed)
        {
            await to.WriteLineAsync($"After the first {MinutesUntilRenewed} minutes: {Slope(renewed, l => l.MegaBytes):0.00} MB a minute.");
        }

        foreach (var fault in visits.SelectMany(v => v.Faults).GroupBy(f => f).OrderByDescending(f => f.Count()).Take(10))
        {
            await to.WriteLineAsync($"{fault.Count()} times: {fault.Key}");
        }

        if (visits.Any(v => v.Faults.Count > 0))
        {
            await to.WriteLineAsync($"What the office said last:\n{office.LastWords}");
        }
    }

    private static async Task<(int Visits, List<string> Faults)> ComeAndGoAsync(RunningOffice office, Size size, int n, CancellationToken enough)
    {
        var (visits, round, faults) = (0, 0, new List<string>());
        var rounds = 1 + (n % 3);
        // Nobody comes in the same second as somebody else.
        await Task.Delay(Think * (n % 20) / 4, CancellationToken.None);
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await Live.VisitAsync(office.Address, size, n, round, rounds, Think);
                visits++;
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                faults.Add($"{fault.GetType().Name}: {fault.Message.Split('\n')[0]}");
            }

            round += rounds;
        }

        return (visits, faults);
    }

    // Least squares: how much more of it there is after each minute.
    private static double Slope(IReadOnlyList<Look> looks, Func<Look, double> what)
    {
        var values = looks.Select(what).ToList();
        var (middle, average) = (looks.Average(l => l.Minutes), values.Average());
        return looks.Zip(values, (l, v) => (l.Minutes - middle) * (v - average)).Sum() / looks.Sum(l => Math.Pow(l.Minutes - middle, 2));
    }

    private sealed record Look(double Minutes, double MegaBytes, int Threads, int Handles);
}
