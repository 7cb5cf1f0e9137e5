using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>Two instances of the office on one database, one of which is killed while people record on both (F-71).</summary>
public sealed class TwoInstancesTests(StrainedOffice strained) : IClassFixture<StrainedOffice>
{
    [Fact]
    public async Task What_was_acknowledged_is_kept_once_and_the_other_instance_goes_on()
    {
        await using var second = await RunningOffice.StartAsync(AppContext.BaseDirectory, strained.Connection);
        var here = await Task.WhenAll(Enumerable.Range(40, 5).Select(n => StrainedOffice.RecorderAsync(strained.Office, n)));
        var there = await Task.WhenAll(Enumerable.Range(50, 5).Select(n => StrainedOffice.RecorderAsync(second, n)));
        using var enough = new CancellationTokenSource();
        var atWork = here.Concat(there).Select(p => (Person: p, Work: p.RecordAsync(enough.Token))).ToList();
        await UntilAsync(() => there.All(p => p.Acknowledged >= 3));

        await second.KillAsync();
        var sofar = here.ToDictionary(p => p, p => p.Acknowledged);
        await UntilAsync(() => here.All(p => p.Acknowledged >= sofar[p] + 3));
        await enough.CancelAsync();

        Assert.All(await Task.WhenAll(atWork.Where(w => here.Contains(w.Person)).Select(w => EndAsync(w.Work))), Assert.Null);
        Assert.All(await Task.WhenAll(atWork.Where(w => there.Contains(w.Person)).Select(w => EndAsync(w.Work))), Assert.NotNull);
        foreach (var person in here)
        {
            Assert.Equal(person.Acknowledged, await strained.KeptAsync(person));
        }

        foreach (var person in there)
        {
            // What was on its way when it was killed may have been kept without having been told.
            Assert.InRange(await strained.KeptAsync(person), person.Acknowledged, person.Acknowledged + 1);
        }
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!isSo())
        {
            await Task.Delay(20, late.Token);
        }
    }

    private static async Task<Exception?> EndAsync(Task work)
    {
        try
        {
            await work;
            return null;
        }
        catch (Exception ended) when (ended is InvalidOperationException or TimeoutException or HttpRequestException or CircuitEnded)
        {
            return ended;
        }
    }
}
