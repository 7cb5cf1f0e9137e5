using System.Globalization;
using System.Net;
using Npgsql;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>src/backup.sh and src/restore.sh: what was kept comes back whole, and nothing is written over.</summary>
public sealed class BackupTests(OddAddressTests.DemoOffice office, Checkout checkout) : IClassFixture<OddAddressTests.DemoOffice>, IClassFixture<Checkout>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_world_comes_back_with_every_row_its_evidence_holds_and_people_sign_in()
    {
        using var before = await office.AdministratorAsync("before@people.example");
        var (file, rows, seals) = await KeptAsync();
        var restored = Beside("restored");
        try
        {
            await SaysAsync(0, "is back from", "restore.sh", file, "--db", restored);

            Assert.Equal(rows, await RowsAsync(restored));
            Assert.True((await RowsAsync(restored))["charter_signatures"] > 0);
            Assert.Equal(seals, await SealsAsync(restored));
            await ProvesItselfAsync(restored);
            await OpensForAsync("before@people.example", restored);
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
            await AskAsync(full, "insert into data_protection_keys (friendly_name) values ('Since')");
            var rows = await RowsAsync(full);

            var said = await SaysAsync(3, "is not empty", "restore.sh", "other.dump", "--db", full);

            Assert.Contains("Nothing was changed.", said, StringComparison.Ordinal);
            Assert.Equal(rows, await RowsAsync(full));
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

        var gone = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(half, "select 1"));
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
    private async Task<(string File, SortedDictionary<string, long> Rows, SortedDictionary<string, long> Seals)> KeptAsync()
    {
        for (var n = 1; ; n++)
        {
            var (file, rows, seals) = ($"whole-{n}.dump", await RowsAsync(office.Connection), await SealsAsync(office.Connection));
            await SaysAsync(0, "is kept in", "backup.sh", file, "--db", office.Connection);
            if (rows.SequenceEqual(await RowsAsync(office.Connection)))
            {
                return (file, rows, seals);
            }
        }
    }

    private static async Task ProvesItselfAsync(string connection)
    {
        using var verify = OfficeProcess.Start(connection, ["verify"]);
        var said = await verify.StandardOutput.ReadToEndAsync(Ct);
        await verify.WaitForExitAsync(Ct);

        Assert.Equal((0, 2), (verify.ExitCode, said.Split(", 0 broken").Length - 1));
        Assert.DoesNotContain("\n0 activity entries", "\n" + said, StringComparison.Ordinal);
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

    private static async Task<SortedDictionary<string, long>> RowsAsync(string connection)
    {
        var tables = await AskAsync(connection, "select table_name::text, 0 from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'");
        Assert.True(tables.Count > 50, "The office has more tables than that.");
        var counts = await AskAsync(connection, string.Join(" union all ", tables.Keys.Select(t => $"select '{t}', count(*) from \"{t}\"")));
        return counts;
    }

    // Counts alone would not show a row that came back as another.
    private static Task<SortedDictionary<string, long>> SealsAsync(string connection) => AskAsync(
        connection,
        """
        select 'activity ' || coalesce(md5(string_agg(a::text, '|' order by a.id)), ''), count(*) from activity a
        union all select 'versions ' || coalesce(md5(string_agg(v::text, '|' order by v.id)), ''), count(*) from charter_versions v
        union all select 'signatures ' || coalesce(md5(string_agg(s::text, '|' order by s.id)), ''), count(*) from charter_signatures s
        """);

    private static async Task<SortedDictionary<string, long>> AskAsync(string connection, string sql)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await database.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, database);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        while (await reader.ReadAsync(Ct))
        {
            rows[reader.GetString(0)] = Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture);
        }

        return rows;
    }

    private static string Port() => OfficeProcess.FreePort().ToString(CultureInfo.InvariantCulture);
}
