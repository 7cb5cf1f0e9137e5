
namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>
/// Work is cut off at moments that nobody chose (F-71): a hundred sessions of the database end, and the office is killed twice,
/// while people record. Nothing acknowledged is lost, nothing is there twice, nothing is there by half.
/// </summary>
public sealed class CutSessionsTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private const string EndOne =
        """
        select count(pg_terminate_backend(pid)) from (
            select pid from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and query not like 'listen%' and query not like '%pg_try_advisory_lock%'
            order by (state <> 'idle') desc, random() limit 1) chosen
        """;

    private readonly Random _dice = new(71);

    [Fact]
    public async Task A_hundred_sessions_end_at_any_moment_and_who_tries_again_has_recorded_once()
    {
        await using var office = await AnOffice.StartAsync(filled.Connection);
        var people = await Task.WhenAll(Enumerable.Range(20, 6).Select(n => Recorder.ComeAsync(office.Address, n)));
        using var enough = new CancellationTokenSource();
        var atWork = people.Select(p => p.RecordAsync(enough.Token)).ToList();
        long ended = 0;
        while (ended < 100)
        {
            await Task.Delay(_dice.Next(40));
            ended += await Records.AskAsync(filled.Connection, EndOne);
        }

        await enough.CancelAsync();
        var refusals = (await Task.WhenAll(atWork)).Sum();

        Assert.DoesNotContain("Unhandled exception", office.Said, StringComparison.Ordinal);
        Assert.True(refusals > 0, "Nobody was cut off at work.");
        foreach (var person in people)
        {
            Assert.Equal(person.Acknowledged, await filled.KeptAsync(person));
            await person.DisposeAsync();
        }

        await IsWholeAsync();
    }

    [Fact]
    public async Task Killed_twice_under_six_writers_it_has_all_that_was_acknowledged()
    {
        for (var kill = 0; kill < 2; kill++)
        {
            await using var office = await AnOffice.StartAsync(filled.Connection);
            var people = await Task.WhenAll(Enumerable.Range(30 + (kill * 6), 6).Select(n => Recorder.ComeAsync(office.Address, n)));
            var atWork = people.Select(p => p.RecordToTheEndAsync()).ToList();
            await Wait.UntilAsync(() => people.Sum(p => p.Acknowledged) >= 12);
            await Task.Delay(_dice.Next(200));
            await office.KillAsync();
            await Task.WhenAll(atWork);
            await Wait.UntilAsync(async () => await Records.AskAsync(filled.Connection, "select count(*) from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()") == 0);

            foreach (var person in people)
            {
                // What was on its way may have been kept without having been told.
                Assert.InRange(await filled.KeptAsync(person), person.Acknowledged, person.Acknowledged + 1);
                await person.DisposeAsync();
            }
        }

        await IsWholeAsync();
    }

    // Each value has its entry and its remembered answer, or none of them is there.
    private async Task IsWholeAsync()
    {
        var values = await Records.AskAsync(filled.Connection, "select count(*) from observations where source like 'Ledger of %'");

        Assert.Equal(values, await Records.AskAsync(filled.Connection, "select count(*) from activity where event = 'ObservationRecorded'"));
        Assert.Equal(values, await Records.AskAsync(filled.Connection, "select count(*) from handled_commands"));
        await Records.ProveAsync(filled.Connection);
    }
}
