using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.Web.Tests.Hosting;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>Two instances of the office on one database, one of which is killed while people record on both (F-71).</summary>
public sealed class TwoInstancesTests(StrainedOffice strained) : IClassFixture<StrainedOffice>
{
    [Fact]
    public async Task What_was_acknowledged_is_kept_once_and_the_other_instance_goes_on()
    {
        await using var second = await RunningOffice.StartAsync(OfficeProcess.Folder, strained.Connection);
        var here = await Task.WhenAll(Enumerable.Range(40, 5).Select(n => Recorder.ComeAsync(strained.Office.Address, n)));
        var there = await Task.WhenAll(Enumerable.Range(50, 5).Select(n => Recorder.ComeAsync(second.Address, n)));
        using var enough = new CancellationTokenSource();
        var atWork = here.Concat(there).Select(p => (Person: p, Work: p.RecordToTheEndAsync(enough.Token))).ToList();
        await Wait.UntilAsync(() => there.All(p => p.Acknowledged >= 3));

        await second.KillAsync();
        var sofar = here.ToDictionary(p => p, p => p.Acknowledged);
        await Wait.UntilAsync(() => here.All(p => p.Acknowledged >= sofar[p] + 3));
        await enough.CancelAsync();

        Assert.All(await Task.WhenAll(atWork.Where(w => here.Contains(w.Person)).Select(w => w.Work)), Assert.Null);
        Assert.All(await Task.WhenAll(atWork.Where(w => there.Contains(w.Person)).Select(w => w.Work)), Assert.NotNull);
        foreach (var person in here)
        {
            Assert.Equal(person.Acknowledged, await strained.KeptAsync(person));
        }

        foreach (var person in there)
        {
            // What was on its way when it was killed may have been kept without having been told.
            Assert.InRange(await strained.KeptAsync(person), person.Acknowledged, person.Acknowledged + 1);
        }

        await Records.ProveAsync(strained.Connection);
    }
}
