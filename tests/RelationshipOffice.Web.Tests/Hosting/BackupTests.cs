using System.Globalization;
using System.Net;
using Npgsql;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Tests.Access;
using RelationshipOffice.Web.Tests.Faults;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>src/backup.sh and src/restore.sh: what was kept comes back whole, and nothing is written over.</summary>
public sealed class BackupTests(OddAddressTests.DemoOffice office, Checkout checkout) : IClassFixture<OddAddressTests.DemoOffice>, IClassFixture<Checkout>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_world_comes_back_with_every_row_its_evidence_holds_and_people_sign_in()
    {
        using var before = await office.AdministratorAsync("before@people.example");
        var (file, rows) = await KeptAsync();
        var restored = Beside("restored");
        try
        {
            await SaysAsync(0, "is back from", "restore.sh", file, "--db", restored);

            Assert.Empty(Contents.Unlike(rows, await Contents.RowsAsync(restored)));
            await ProvesItselfAsync(restored);
            await OpensForAsync("before@people.example", restored);
        }
        finally
        {
            await office.DropAsync(restored);
        }
    }

    [Fact]
    public async Task On_a_server_that_never_had_an_office_it_is_the_same_office_and_each_reads_there_what_they_may()
    {
        await using var server = await OwnServer.OpenAsync();
        var restored = new NpgsqlConnectionStringBuilder(server.Connection) { Database = "office" }.ConnectionString;
        var (file, rows) = await KeptAsync();

        await SaysAsync(0, "is back from", "restore.sh", file, "--db", restored);
        Assert.Equal(0, await Records.AskAsync(restored, "select count(*) from pg_roles where rolname like 'office\\_%'"));
        Assert.Contains("office_app, which owns nothing", await RunsAsync(restored, "migrate"), StringComparison.Ordinal);

        Assert.Empty(Contents.Unlike(rows, await Contents.RowsAsync(restored)));
        Assert.Empty(Contents.Unlike(await Contents.ShapeAsync(office.Connection), await Contents.ShapeAsync(restored)));
        await ProvesItselfAsync(restored);
        await using var there = await AnOffice.StartAsync(restored);
        await Readers.ReadAsync(there, restored, office.Connection);
    }

    [Fact]
    public async Task A_copy_taken_while_people_save_is_of_one_moment_with_all_that_was_acknowledged_before_and_nothing_half()
    {
        await using var people = await AtWork.BeginAsync(office, 4);
        await people.MoreAsync(2);
        IReadOnlyList<IReadOnlyList<Guid>> settled;
        var before = people.Acknowledged;
        Task<string> copy;
        // Where it waits for this table, the copy has its moment already, and nothing of the tables.
        await using (await Records.HoldAsync(office.Connection, "shipped_templates"))
        {
            copy = SaysAsync(0, "is kept in", "backup.sh", "busy.dump", "--db", office.Connection);
            await Wait.UntilAsync(async () => copy.IsCompleted || await Records.AskAsync(office.Connection, "select count(*) from pg_stat_activity where datname = current_database() and application_name = 'pg_dump' and wait_event_type = 'Lock'") > 0);
            settled = people.Acknowledged;
            await people.MoreAsync(3);
        }

        await copy;
        await people.EndAsync();
        var restored = Beside("busy");
        try
        {
            await SaysAsync(0, "is back from", "restore.sh", "busy.dump", "--db", restored);

            var kept = await KeptValuesAsync(restored);
            Assert.Empty(before.SelectMany(b => b).Except(kept));
            // One of each was under way in that moment.
            var since = people.Acknowledged.Zip(settled, (all, then) => all.Skip(then.Count + 1)).SelectMany(s => s).ToList();
            Assert.Empty(since.Intersect(kept));
            Assert.Empty(since.Except(await KeptValuesAsync(office.Connection)));
            await ProvesItselfAsync(restored);
        }
        finally
        {
            await office.DropAsync(restored);
        }
    }

    [Fact]
    public async Task A_database_that_holds_something_is_left_as_it_is()
    {
        await SaysAsync(0, "is kept in", "backup.sh", "other.dump", "--db", office.Connection);
        var full = Beside("full");
        try
        {
            await SaysAsync(0, "is back from", "restore.sh", "other.dump", "--db", full);
            await Records.AskAsync(full, "insert into data_protection_keys (friendly_name) values ('Since')");
            var rows = await Contents.RowsAsync(full);

            var said = await SaysAsync(3, "is not empty", "restore.sh", "other.dump", "--db", full);

            Assert.Contains("Nothing was changed.", said, StringComparison.Ordinal);
            Assert.Empty(Contents.Unlike(rows, await Contents.RowsAsync(full)));
        }
        finally
        {
            await office.DropAsync(full);
        }
    }

    [Fact]
    public async Task A_file_that_is_damaged_leaves_no_half_office_behind()
    {
        await SaysAsync(0, "is kept in", "backup.sh", "cut.dump", "--db", office.Connection);
        using (var cut = File.OpenWrite(checkout.PathOf("cut.dump")))
        {
            cut.SetLength(cut.Length * 2 / 3);
        }

        var half = Beside("half");
        await SaysAsync(3, "Nothing was restored", "restore.sh", "cut.dump", "--db", half);

        var gone = await Assert.ThrowsAsync<PostgresException>(() => Records.AskAsync(half, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, gone.SqlState);
    }

    [Fact]
    public async Task A_copy_is_never_written_over_another_and_only_its_owner_reads_it()
    {
        await SaysAsync(0, "is kept in", "backup.sh", "once.dump", "--db", office.Connection);
        var first = await File.ReadAllBytesAsync(checkout.PathOf("once.dump"), Ct);

        await SaysAsync(3, "is there already", "backup.sh", "once.dump", "--db", office.Connection);

        Assert.Equal(first, await File.ReadAllBytesAsync(checkout.PathOf("once.dump"), Ct));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(checkout.PathOf("once.dump")));
        }
    }

    [Fact]
    public async Task A_connection_is_read_as_the_application_reads_it()
    {
        var plain = new NpgsqlConnectionStringBuilder(office.Connection);

        await SaysAsync(0, $"The office {plain.Database} is kept in", "backup.sh", "quoted.dump", "--db",
            $"Server = '{plain.Host}' ;PORT={plain.Port} ; User Id=\"{plain.Username}\";Application Name=\"a;db=\"\"x\";pwd='{plain.Password}';DB= {plain.Database} ;");
    }

    [Theory]
    [InlineData(2, "Which file? src/backup.sh FILE", "backup.sh")]
    [InlineData(2, "Unknown: --nonsense", "restore.sh", "--nonsense")]
    [InlineData(2, "--db needs a value.", "backup.sh", "a.dump", "--db")]
    [InlineData(3, "There is no file", "restore.sh", "nowhere.dump")]
    [InlineData(3, "No office was opened from this folder yet", "backup.sh", "a.dump")]
    [InlineData(3, "Nothing was kept", "backup.sh", "a.dump", "--db", "Host=127.0.0.1;Port=1;Database=office;Username=app;Password=open-sesame")]
    [InlineData(0, "--empty", "backup.sh", "--help")]
    [InlineData(0, "--empty", "restore.sh", "--help")]
    public async Task What_cannot_be_done_is_said_in_a_sentence_and_leaves_no_file(int code, string sentence, string script, params string[] args)
    {
        var said = await SaysAsync(code, sentence, script, args);

        Assert.DoesNotContain("open-sesame", said, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(checkout.PathOf("."), "a.dump*"));
    }

    [Fact]
    public async Task The_office_of_the_one_command_is_kept_while_it_runs_and_comes_back_on_another_machine()
    {
        await using (var first = new Checkout())
        {
            await first.InitializeAsync();
            var run = await first.Start("--empty", "--port", Port()).OpensAsync();
            await SaysAsync(first, 0, "The office office is kept in", "backup.sh", checkout.PathOf("mine.dump"), "--empty");
            await SaysAsync(first, 3, "is not empty", "restore.sh", checkout.PathOf("mine.dump"), "--empty");
            Assert.True(first.ServerRuns);
            Assert.Equal(0, await run.Process.TerminateAsync(TimeSpan.FromMinutes(1)));
        }

        await using var second = new Checkout();
        await second.InitializeAsync();
        await SaysAsync(second, 0, "The office office is back from", "restore.sh", checkout.PathOf("mine.dump"), "--empty");
        Assert.False(second.ServerRuns);

        var again = await second.Start("--empty", "--port", Port()).OpensAsync();

        Assert.DoesNotContain("Migrated to version", again.Said, StringComparison.Ordinal);
        Assert.Equal(0, await again.Process.TerminateAsync(TimeSpan.FromMinutes(1)));
    }

    // The office works meanwhile: what a copy holds is known of a moment in which nobody wrote.
    private async Task<(string File, SortedDictionary<string, string> Rows)> KeptAsync()
    {
        while (true)
        {
            var (file, rows) = ($"whole-{Guid.CreateVersion7():N}.dump", await Contents.RowsAsync(office.Connection));
            await SaysAsync(0, "is kept in", "backup.sh", file, "--db", office.Connection);
            if (rows.SequenceEqual(await Contents.RowsAsync(office.Connection)))
            {
                return (file, rows);
            }
        }
    }

    // A value is kept with its entry of activity and the answer that was given, or is not there.
    private static async Task<List<Guid>> KeptValuesAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(
            """
            select coalesce(o.id::text, a.id) as id, o.id is not null and a.id is not null and exists (select from handled_commands h where h.answer #>> '{}' = o.id::text) as is_whole
            from observations o full join (select content ->> 'observation' as id from activity where event = 'ObservationRecorded') a on a.id = o.id::text
            """);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var kept = new List<Guid>();
        while (await reader.ReadAsync(Ct))
        {
            Assert.True(reader.GetBoolean(1), $"Of {reader.GetString(0)} there is but a part.");
            kept.Add(Guid.Parse(reader.GetString(0)));
        }

        return kept;
    }

    private static async Task ProvesItselfAsync(string connection)
    {
        var said = await RunsAsync(connection, "verify");

        Assert.Equal(2, said.Split(", 0 broken").Length - 1);
        Assert.DoesNotContain("\n0 activity entries", "\n" + said, StringComparison.Ordinal);
    }

    private static async Task<string> RunsAsync(string connection, string verb)
    {
        using var process = OfficeProcess.Start(connection, [verb]);
        var said = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        Assert.True(process.ExitCode == 0, said);
        return said;
    }

    private static async Task OpensForAsync(string email, string connection)
    {
        var address = $"http://127.0.0.1:{Port()}";
        using var process = OfficeProcess.Start(connection, ["--urls", address]);
        await process.BecomesReadyAsync(address);
        using var guest = new PlainClient(new Uri(address));

        Assert.Equal(HttpStatusCode.Redirect, (await guest.TryAsync(email, ServedOffice.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/account")).StatusCode);
        Assert.Equal(0, await process.TerminateAsync(TimeSpan.FromSeconds(20)));
    }

    private Task<string> SaysAsync(int code, string sentence, string script, params string[] args) => SaysAsync(checkout, code, sentence, script, args);

    private static async Task<string> SaysAsync(Checkout where, int code, string sentence, string script, params string[] args)
    {
        var run = where.StartScript(script, args);
        Assert.True(await run.EndsAsync() == code, run.Said);
        Assert.Contains(sentence, run.Said, StringComparison.Ordinal);
        return run.Said;
    }

    private string Beside(string name) =>
        new NpgsqlConnectionStringBuilder(office.Connection) { Database = $"office_{name}_{Guid.CreateVersion7():N}" }.ConnectionString;

    private static string Port() => FreePort.Next().ToString(CultureInfo.InvariantCulture);
}
