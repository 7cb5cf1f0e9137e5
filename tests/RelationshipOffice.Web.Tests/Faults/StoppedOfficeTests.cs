using RelationshipOffice.Web.Tests.Hosting;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The office is told to stop while people record, and while it starts (F-87).</summary>
public sealed class StoppedOfficeTests(FilledDatabase filled) : IClassFixture<FilledDatabase>, IAsyncLifetime
{
    // A table that the test can take for itself, so that one save waits as long as it wants.
    private const string Slow =
        """
        create table gate ();
        grant select on gate to public;
        create function wait_at_gate() returns trigger language plpgsql as $$ begin if new.source = 'Ledger of 80' then perform from gate; end if; return new; end $$;
        create trigger tr_slow before insert on observations for each row execute function wait_at_gate();
        select 0
        """;

    public async ValueTask InitializeAsync() => await Records.AskAsync(filled.Connection, Slow);

    public async ValueTask DisposeAsync() =>
        await Records.AskAsync(filled.Connection, "drop trigger tr_slow on observations; drop function wait_at_gate; drop table gate; select 0");

    [Fact]
    public async Task What_is_being_saved_is_saved_to_its_end_nobody_is_let_in_any_more_and_nothing_acknowledged_is_lost()
    {
        await using var office = await AnOffice.StartAsync(filled.Connection);
        var people = await Task.WhenAll(Enumerable.Range(81, 4).Select(n => Recorder.ComeAsync(office.Address, n)));
        await using var slow = await Recorder.ComeAsync(office.Address, 80);
        var atWork = people.Select(p => p.RecordToTheEndAsync()).ToList();
        await Wait.UntilAsync(() => people.All(p => p.Acknowledged > 0));
        await using var gate = await Records.HoldAsync(filled.Connection, "gate");
        await slow.TypeAsync();
        await slow.SendAsync();
        await Wait.UntilAsync(async () => await AtGateAsync() == 1);
        Assert.True(await IsReadyAsync(office));

        var ended = office.TerminateAsync();
        await Wait.UntilAsync(async () => !await IsReadyAsync(office));
        // It is not ready any more while something is still being saved, and it lives until that is done, be it a while later.
        await Task.Delay(1000);
        Assert.Equal((1, false), (await AtGateAsync(), office.HasExited));
        var later = LaterAsync(office);
        await gate.DisposeAsync();
        await Task.WhenAll(atWork);

        Assert.Equal(0, await ended);
        Assert.DoesNotContain(true, await later);
        Assert.Equal(1, await filled.KeptAsync(slow));
        foreach (var person in people)
        {
            Assert.InRange(await filled.KeptAsync(person), person.Acknowledged, person.Acknowledged + 1);
            await person.DisposeAsync();
        }

        await Records.ProveAsync(filled.Connection);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(400)]
    [InlineData(1200)]
    public async Task Told_so_while_it_starts_it_ends_without_a_fault(int milliseconds)
    {
        await using var office = AnOffice.Begin(filled.Connection);
        await Task.Delay(milliseconds);

        var code = await office.TerminateAsync();

        // Before the program listens to signals, its platform ends it by the signal itself.
        Assert.Contains(code, new[] { 0, 143 });
        Assert.DoesNotContain("   at ", office.Said, StringComparison.Ordinal);
    }

    private Task<long> AtGateAsync() =>
        Records.AskAsync(filled.Connection, "select count(*) from pg_locks where relation = 'gate'::regclass and not granted");

    // Whether it still is, or again, until it ends.
    private static async Task<IReadOnlyList<bool>> LaterAsync(AnOffice office)
    {
        var answers = new List<bool>();
        while (!office.HasExited)
        {
            answers.Add(await IsReadyAsync(office));
            await Task.Delay(20);
        }

        return answers;
    }

    private static async Task<bool> IsReadyAsync(AnOffice office)
    {
        using var http = new HttpClient();
        return await OfficeProcess.IsReadyAsync(http, office.Address.ToString().TrimEnd('/'));
    }
}
