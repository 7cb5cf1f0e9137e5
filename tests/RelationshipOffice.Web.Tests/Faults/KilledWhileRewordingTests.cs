namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>
/// The office is killed three times while six officers save statements, each time with a save under way (F-71): what was
/// acknowledged is there, words, their count, entry and remembered answer together or not at all, and the chains hold.
/// </summary>
public sealed class KilledWhileRewordingTests(FilledDatabase filled) : IClassFixture<FilledDatabase>, IAsyncLifetime
{
    // A save tarries where the words are changed and where the entry is written, each time for another while.
    private const string Slow =
        """
        create function tarry() returns trigger language plpgsql as $$ begin perform pg_sleep(random() * 0.1); return new; end $$;
        create trigger tr_tarry before update on charter_statements for each row execute function tarry();
        create trigger tr_tarry before insert on activity for each row execute function tarry();
        select 0
        """;

    public async ValueTask InitializeAsync() => await AskAsync(Slow);

    public async ValueTask DisposeAsync() =>
        await AskAsync("drop trigger tr_tarry on charter_statements; drop trigger tr_tarry on activity; drop function tarry; select 0");

    [Fact]
    public async Task Killed_three_times_in_the_middle_of_saves_it_has_every_acknowledged_wording_whole()
    {
        var people = Enumerable.Range(0, 6).Select(n => new Rewriter(n)).ToList();
        for (var kill = 0; kill < 3; kill++)
        {
            await using var office = await AnOffice.StartAsync(filled.Connection);
            foreach (var person in people)
            {
                await person.ComeAsync(office.Address, await KeptAsync(person));
            }

            var before = people.ToDictionary(p => p, p => p.Acknowledged);
            var atWork = people.Select(p => p.RewordToTheEndAsync()).ToList();
            await Wait.UntilAsync(() => people.All(p => p.Acknowledged > before[p]));
            await Wait.UntilAsync(async () => await CountAsync("pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'") > 0);
            Assert.DoesNotContain(atWork, work => work.IsCompleted);
            await office.KillAsync();
            await Task.WhenAll(atWork);
            await Wait.UntilAsync(async () => await CountAsync("pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()") == 0);

            foreach (var person in people)
            {
                // What was on its way may have been kept without having been told.
                Assert.InRange(await KeptAsync(person), person.Acknowledged, person.Acknowledged + 1);
            }

            await AreWholeAsync(people);
        }

        await Task.WhenAll(people.Select(p => p.DisposeAsync().AsTask()));
        await Records.ProveAsync(filled.Connection);
    }

    // Each number up to the last was saved once: it counts in the statement, and has its entry and its remembered answer.
    private async Task AreWholeAsync(IReadOnlyList<Rewriter> people)
    {
        foreach (var person in people)
        {
            var kept = await KeptAsync(person);
            Assert.Equal(kept + 1, await AskAsync($"select wording from charter_statements where words like '{person.Mark}%'"));
            Assert.Equal(kept, await CountAsync($"activity where event = 'StatementReworded' and subject_id = '{person.Charter}'"));
            Assert.Equal(kept, await CountAsync($"handled_commands where actor_id = '{person.Officer}'"));
        }
    }

    /// <summary>The number of the wording that stands in the database; none is 0.</summary>
    private async Task<int> KeptAsync(Rewriter person) =>
        (int)await AskAsync($"select coalesce(max(rtrim(substr(words, {person.Mark.Length + 1}), '.')::int), 0) from charter_statements where words like '{person.Mark}%'");

    private Task<long> CountAsync(string what) => AskAsync($"select count(*) from {what}");

    private Task<long> AskAsync(string sql) => Records.AskAsync(filled.Connection, sql);
}
