using RelationshipOffice.Web.Tests.Hosting;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The office is told to stop while people record, and while it starts (F-87).</summary>
public sealed class StoppedOfficeTests(StrainedOffice strained) : IClassFixture<StrainedOffice>, IAsyncLifetime
{
    private const string Slow =
        """
        create function slow_value() returns trigger language plpgsql as $$ begin if new.source = 'Ledger of 80' then perform pg_sleep(2); end if; return new; end $$;
        create trigger tr_slow before insert on observations for each row execute function slow_value();
        select 0
        """;

    public async ValueTask InitializeAsync() => await Records.AskAsync(strained.Connection, Slow);

    public async ValueTask DisposeAsync() => await Records.AskAsync(strained.Connection, "drop trigger tr_slow on observations; drop function slow_value; select 0");

    [Fact]
    public async Task What_is_being_saved_is_saved_to_its_end_nobody_is_let_in_any_more_and_nothing_acknowledged_is_lost()
    {
        await using var office = await AnOffice.StartAsync(strained.Connection);
        var people = await Task.WhenAll(Enumerable.Range(81, 4).Select(n => Recorder.ComeAsync(office.Address, n)));
        await using var slow = await Recorder.ComeAsync(office.Address, 80);
        var atWork = people.Select(p => p.RecordToTheEndAsync()).ToList();
        // The slow one sleeps for two seconds only: everybody else has to be at work before.
        await Wait.UntilAsync(() => people.All(p => p.Acknowledged > 0));
        await slow.TypeAsync();
        await slow.SendAsync();
        await Wait.UntilAsync(async () => await SleepingAsync() == 1);

        var ready = ReadyAsync(office);
        var code = await office.TerminateAsync();
        await Task.WhenAll(atWork);

        Assert.Equal(0, code);
        Assert.Equal(1, await strained.KeptAsync(slow));
        // Once it is not ready it never is again, though it still had something to do.
        Assert.DoesNotContain(true, (await ready).SkipWhile(isReady => isReady));
        foreach (var person in people)
        {
            Assert.InRange(await strained.KeptAsync(person), person.Acknowledged, person.Acknowledged + 1);
            await person.DisposeAsync();
        }

        await Records.ProveAsync(strained.Connection);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(400)]
    [InlineData(1200)]
    public async Task Told_so_while_it_starts_it_ends_without_a_fault(int milliseconds)
    {
        await using var office = AnOffice.Begin(strained.Connection);
        await Task.Delay(milliseconds);

        var code = await office.TerminateAsync();

        // Before the program listens to signals, its platform ends it by the signal itself.
        Assert.Contains(code, new[] { 0, 143 });
        Assert.DoesNotContain("   at ", office.Said, StringComparison.Ordinal);
    }

    private Task<long> SleepingAsync() =>
        Records.AskAsync(strained.Connection, "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'");

    private static async Task<IReadOnlyList<bool>> ReadyAsync(AnOffice office)
    {
        var answers = new List<bool>();
        while (!office.HasExited)
        {
            using var http = new HttpClient();
            answers.Add(await OfficeProcess.IsReadyAsync(http, office.Address.ToString().TrimEnd('/')));
            await Task.Delay(20);
        }

        return answers;
    }
}
