using System.Text.RegularExpressions;
using Npgsql;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>The application as a process of its own, as it is started on a real machine.</summary>
public sealed partial class ProcessTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    [Fact]
    public async Task Migrate_makes_the_database_and_has_nothing_to_do_the_second_time()
    {
        var connection = new NpgsqlConnectionStringBuilder(office.Connection) { Database = $"office_verb_{Guid.CreateVersion7():N}" }.ConnectionString;
        try
        {
            var (first, said) = await RunAsync(connection, "migrate");
            Assert.Equal(0, first);
            Assert.Contains("Migrated to version", said, StringComparison.Ordinal);

            var (second, repeated) = await RunAsync(connection, "migrate");
            Assert.Equal(0, second);
            Assert.DoesNotContain("Migrated", repeated, StringComparison.Ordinal);
        }
        finally
        {
            await office.DropAsync(connection);
        }
    }

    [Fact]
    public async Task It_does_not_start_on_an_older_schema_and_says_what_to_run()
    {
        var connection = await office.CloneAsync();
        await ExecuteAsync(connection, "delete from \"__EFMigrationsHistory\" where migration_id = (select max(migration_id) from \"__EFMigrationsHistory\")");

        var (code, said) = await RunAsync(connection);

        Assert.Equal(1, code);
        Assert.Contains("Run: dotnet RelationshipOffice.Web.dll migrate", Assert.Single(Lines(said)), StringComparison.Ordinal);
        await office.DropAsync(connection);
    }

    [Fact]
    public async Task It_neither_starts_on_a_newer_schema_nor_migrates_it()
    {
        var connection = await office.CloneAsync();
        await ExecuteAsync(connection, "insert into \"__EFMigrationsHistory\" values ('29991231000000_Future', '10.0.0')");

        var served = await RunAsync(connection);
        var migrated = await RunAsync(connection, "migrate");

        Assert.Equal((1, 1), (served.Code, migrated.Code));
        Assert.All([served.Said, migrated.Said], s => Assert.Contains("Start the newer application", Assert.Single(Lines(s)), StringComparison.Ordinal));
        await office.DropAsync(connection);
    }

    [Fact]
    public async Task Admin_prints_a_password_that_opens_the_office_once()
    {
        var (code, said) = await RunAsync(office.Connection, "admin", "--email", "console@people.example");
        Assert.Equal(0, code);
        var password = Password().Match(said).Groups[1].Value;

        using var guest = new PlainClient(office.Address);
        Assert.Equal("/account/password", new Uri(office.Address, (await guest.TryAsync("console@people.example", password)).Headers.Location!).AbsolutePath);
        using var again = new PlainClient(office.Address);
        Assert.Equal(["access.no_match"], await PlainClient.CodesAsync(await again.TryAsync("console@people.example", password)));
    }

    [Theory]
    [InlineData(64, "Say for whom", "admin")]
    [InlineData(1, "e-mail address", "admin", "--email", "nonsense")]
    [InlineData(64, "migrate", "nonsense")]
    [InlineData(0, "verify", "--help")]
    [InlineData(0, "0 broken", "verify")]
    [InlineData(1, "there is no such file", "verify", "nowhere.zip")]
    public async Task A_verb_ends_with_a_code_and_a_sentence(int expected, string sentence, params string[] args)
    {
        var (code, said) = await RunAsync(office.Connection, args);

        Assert.Equal(expected, code);
        Assert.Contains(sentence, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_it_says_which_setting_is_missing_and_never_shows_a_password()
    {
        Assert.Contains("OFFICE_DB must name", Assert.Single(Lines((await RunAsync("")).Said)), StringComparison.Ordinal);

        var (code, said) = await RunAsync("Host=127.0.0.1;Port=1;Database=office;Username=app;Password=open-sesame");
        Assert.Equal(1, code);
        Assert.DoesNotContain("open-sesame", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_to_stop_it_ends_within_ten_seconds()
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        using var process = OfficeProcess.Start(office.Connection, ["--urls", address]);
        await process.BecomesReadyAsync(address);

        Assert.Equal(0, await process.TerminateAsync(TimeSpan.FromSeconds(10)));
    }

    private static async Task<(int Code, string Said)> RunAsync(string connection, params string[] args)
    {
        using var process = OfficeProcess.Start(connection, args);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, string.Concat(said));
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await database.OpenAsync();
        await using var command = new NpgsqlCommand(sql, database);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static string[] Lines(string said) => said.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("Password for one sign-in: (\\S+)")]
    private static partial Regex Password();
}
