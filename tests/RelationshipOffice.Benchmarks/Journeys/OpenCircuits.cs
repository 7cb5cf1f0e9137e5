using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>What open pages hold in memory, of the whole process as the machine sees it, and whether others wait longer for them (F-27).</summary>
internal static class OpenCircuits
{
    private const int Many = 500;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public static async Task MeasureAsync(RunningOffice office, Size size, TextWriter to)
    {
        // The first ones bring code and caches with them.
        await using (await OpenAsync(office, 0, size))
        {
            await Task.Delay(Rest);
        }

        using var other = await Visitor.WelcomeAsync(office.Address, OfficeData.Officer(0, size));
        var alone = await VisitAsync(other);
        var before = office.MegaBytes;
        var circuits = new List<Circuit>();
        for (var n = 0; n < Math.Min(Many, size.DemoManagers); n += 10)
        {
            circuits.AddRange(await Task.WhenAll(Enumerable.Range(n, 10).Select(i => OpenAsync(office, i, size))));
        }

        await Task.Delay(Rest);
        var idle = office.MegaBytes;
        var among = await VisitAsync(other);
        foreach (var (circuit, n) in circuits.Select((circuit, n) => (circuit, n)))
        {
            await circuit.GoAsync($"/charters/{OfficeData.Charter(n)}");
            await circuit.SeeAsync(s => s.All.FirstOrDefault(p => p.Is("charter-tabs")), "the charter");
        }

        await Task.Delay(Rest);
        var active = office.MegaBytes;
        await to.WriteLineAsync(
            $"{before:0} MB before, {idle:0} MB with {circuits.Count} lists of partners open ({(idle - before) / circuits.Count:0.00} MB each), {active:0} MB when each has gone on to a charter ({(active - before) / circuits.Count:0.00} MB each).");
        await to.WriteLineAsync($"Somebody else's list of partners: p50 {alone.P50:0.0} ms and p95 {alone.P95:0.0} before, {among.P50:0.0} and {among.P95:0.0} while they are open.");
        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }
    }

    private static Task<Sample> VisitAsync(Visitor other) => Sample.TakeAsync(1, Rest, _ => other.VisitAsync("/partners"));

    private static async Task<Circuit> OpenAsync(RunningOffice office, int n, Size size)
    {
        var visitor = await Visitor.WelcomeAsync(office.Address, OfficeData.Person(n % size.DemoManagers));
        return await Circuit.OpenAsync(visitor, "/partners");
    }
}
