namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>PostgreSQL itself is stopped, paused and killed under open pages (F-73, F-74): each page goes on by itself, and what was acknowledged is there once.</summary>
public sealed class ServerFaultsTests(ServerOffice office) : IClassFixture<ServerOffice>
{
    private const string Away = "The office's records cannot be reached at the moment.";

    [Fact]
    public async Task Stopped_in_order_and_at_once_fifty_pages_say_so_and_the_first_try_afterwards_records_once()
    {
        var people = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Recorder.ComeAsync(office.Office.Address, n)));

        await ThroughAsync(people, () => office.Server.StopAsync("fast"), office.Server.StartAsync);
        await ThroughAsync(people[..10], () => office.Server.StopAsync("immediate"), office.Server.StartAsync);

        foreach (var person in people)
        {
            Assert.Equal(person.Acknowledged, await Records.KeptAsync(office.Connection, person));
            await person.DisposeAsync();
        }

        await Records.ProveAsync(office.Connection);
    }

    [Fact]
    public async Task Paused_it_is_told_to_each_of_three_pages_and_the_first_try_afterwards_records_once()
    {
        var people = await Task.WhenAll(Enumerable.Range(50, 3).Select(n => Recorder.ComeAsync(office.Office.Address, n)));

        await ThroughAsync(people, office.Server.PauseAsync, office.Server.ResumeAsync);

        foreach (var person in people)
        {
            Assert.Equal(1, await Records.KeptAsync(office.Connection, person));
            await person.DisposeAsync();
        }

        await Records.ProveAsync(office.Connection);
    }

    [Fact]
    public async Task Killed_twice_while_six_people_record_it_has_all_that_was_acknowledged_when_it_is_back()
    {
        var people = await Task.WhenAll(Enumerable.Range(60, 6).Select(n => Recorder.ComeAsync(office.Office.Address, n)));
        using var enough = new CancellationTokenSource();
        var atWork = people.Select(p => p.RecordAsync(enough.Token)).ToList();
        await MoreOfAllAsync(people, 2);
        await office.Server.KillAsync();
        await office.Server.StartAsync();
        // The second time as soon as anybody has recorded something again.
        var sofar = people.Sum(p => p.Acknowledged);
        await Wait.UntilAsync(() => people.Sum(p => p.Acknowledged) > sofar);
        await office.Server.KillAsync();
        await office.Server.StartAsync();
        await MoreOfAllAsync(people, 2);
        Assert.All(atWork, work => Assert.Null(work.Exception));
        await enough.CancelAsync();
        await Task.WhenAll(atWork);

        foreach (var person in people)
        {
            Assert.Equal(person.Acknowledged, await Records.KeptAsync(office.Connection, person));
            await person.DisposeAsync();
        }

        await Records.ProveAsync(office.Connection);
        await office.Server.ProveAsync(office.Connection);
    }

    // Each form is filled before, sent meanwhile, and sent once more afterwards.
    private static async Task ThroughAsync(Recorder[] people, Func<Task> goes, Func<Task> comesBack)
    {
        await Task.WhenAll(people.Select(p => p.TypeAsync()));
        string?[] refused;
        await goes();
        try
        {
            await Task.WhenAll(people.Select(p => p.SendAsync()));
            refused = await Task.WhenAll(people.Select(p => p.AnswerAsync()));
        }
        finally
        {
            await comesBack();
        }

        List<string?> answers = [];
        // Not all in the same moment, for each save is shown on every other page.
        foreach (var some in people.Chunk(10))
        {
            await Task.WhenAll(some.Select(p => p.SendAsync()));
            answers.AddRange(await Task.WhenAll(some.Select(p => p.AnswerAsync())));
        }

        Assert.All(refused, sentence => Assert.StartsWith(Away, sentence, StringComparison.Ordinal));
        Assert.All(answers, Assert.Null);
    }

    private static Task MoreOfAllAsync(IReadOnlyList<Recorder> people, int more)
    {
        var sofar = people.ToDictionary(p => p, p => p.Acknowledged);
        return Wait.UntilAsync(() => people.All(p => p.Acknowledged >= sofar[p] + more));
    }
}
