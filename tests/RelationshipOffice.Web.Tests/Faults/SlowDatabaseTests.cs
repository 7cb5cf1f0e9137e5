using System.Net;
using Npgsql;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>A few connections, and statements that do not end (F-76, F-77): whoever waits is told so in time, nothing goes on behind, and it passes by itself.</summary>
public sealed class SlowDatabaseTests(SlowDatabaseTests.FewConnections filled) : IClassFixture<SlowDatabaseTests.FewConnections>
{
    private AnOffice Office => filled.Office;

    private static Uri Page { get; } = Reader.PageOf(70);

    [Fact]
    public async Task Where_fifty_ask_slow_things_of_five_connections_each_is_told_to_come_again_and_it_passes()
    {
        await using var person = await Recorder.ComeAsync(Office.Address, 70);
        using var visitor = await Reader.ComeAsync(Office.Address, 70);
        await person.TypeAsync();
        var held = await Records.HoldAsync(filled.Connection, "observations");
        var pages = Enumerable.Range(0, 50).Select(_ => visitor.GetAsync(Page)).ToList();

        await person.SendAsync();
        var lives = await visitor.GetAsync(new Uri("/health/live", UriKind.Relative));
        var isReady = await visitor.GetAsync(new Uri("/health/ready", UriKind.Relative));
        var refused = await person.AnswerAsync();
        var answers = await Task.WhenAll(pages);
        await held.DisposeAsync();
        await person.SendAsync();

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (a.StatusCode, a.Headers.RetryAfter is not null)));
        Assert.All(await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync())), text => Assert.Contains("cannot be reached at the moment", text, StringComparison.Ordinal));
        // The database answers others, so that nobody need take this instance away.
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (lives.StatusCode, isReady.StatusCode));
        Assert.StartsWith("The office's records cannot be reached", refused, StringComparison.Ordinal);
        Assert.Null(await person.AnswerAsync());
        Assert.Equal(1, await filled.KeptAsync(person));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Page)).StatusCode);
        await Records.ProveAsync(filled.Connection);
    }

    [Fact]
    public async Task A_statement_that_does_not_end_is_called_off_in_the_database_too()
    {
        using var visitor = await Reader.ComeAsync(Office.Address, 70);
        await using var held = await Records.HoldAsync(filled.Connection, "observations");

        using var answer = await visitor.GetAsync(Page);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        await Wait.UntilAsync(async () => await WaitingAsync() == 0);
    }

    [Fact]
    public async Task Who_does_not_wait_for_the_page_leaves_nothing_running_in_the_database()
    {
        using var visitor = await Reader.ComeAsync(Office.Address, 70);
        await using var held = await Records.HoldAsync(filled.Connection, "observations");
        using var impatient = new CancellationTokenSource();
        var page = visitor.GetAsync(Page, impatient.Token);
        await Wait.UntilAsync(async () => await WaitingAsync() > 0);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => page);
        await Wait.UntilAsync(async () => await WaitingAsync() == 0);
    }

    private Task<long> WaitingAsync() =>
        Records.AskAsync(filled.Connection, "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");

    /// <summary>An office that has five connections to its database, and waits two seconds for one.</summary>
    public sealed class FewConnections : FilledDatabase
    {
        private AnOffice? _office;

        internal AnOffice Office => _office!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            _office = await AnOffice.StartAsync(new NpgsqlConnectionStringBuilder(Connection) { MaxPoolSize = 5, Timeout = 2 }.ConnectionString);
        }

        public override async ValueTask DisposeAsync()
        {
            await Office.DisposeAsync();
            await base.DisposeAsync();
        }
    }
}
