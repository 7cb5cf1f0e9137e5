using System.Diagnostics;
using Microsoft.Playwright;
using Npgsql;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.EndToEnd.Tests.Office;
using RelationshipOffice.Web.Tests.Hosting;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>
/// An office that is killed while somebody types, while somebody signs and while a file is imported: nothing is lost, what is
/// signed is signed once, and of an import all is there or nothing.
/// </summary>
public sealed class KilledTests(TheBrowser browser) : IAsyncLifetime
{
    private const string Slow = "create function sleep() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$; select 0";

    private readonly string _server = Environment.GetEnvironmentVariable("OFFICE_TEST_DB")!;
    private readonly string _database = $"office_killed_{Guid.CreateVersion7():N}";
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort.Next()}");
    private Process? _office;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Connection => new NpgsqlConnectionStringBuilder(_server) { Database = _database, MaxPoolSize = 10 }.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        await AskAsync(_server, $"create database {_database}");
        await RunAsync("migrate");
        await RunAsync("load", "--demo");
        await AskAsync(Connection, "update people set is_demo = true");
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await AskAsync(_server, $"drop database if exists {_database} with (force)");
    }

    // Browsers tell of the connection that broke.
    [Fact, Expects("Browser at")]
    public async Task What_was_typed_is_there_who_was_signing_signs_once_and_an_import_is_whole()
    {
        await using var ana = await SignInAsync("Ana Silva");
        var typed = await ana.RewordAsync("RC-1", 0);
        await typed.FillAsync("Half a sentence that is not");
        await ana.Page.GetByText("not saved yet").WaitForAsync();

        await KillAsync();
        await StartAsync();
        await ana.OpenAsync(ana.Page.Url);
        await Assertions.Expect(ana.Editor()).ToHaveValueAsync("Half a sentence that is not");

        await using var laura = await SignInAsync("Laura Hensley");
        await laura.OpenAsync("/charters");
        await laura.Page.Locator("main a", new() { HasTextString = "RC-3" }).First.ClickAsync();
        await laura.Page.WaitForURLAsync("**/charters/*-*");
        var charter = new Uri(laura.Page.Url).AbsolutePath;
        await AskAsync(Connection, Slow);
        var before = await SignaturesAsync();
        var signing = laura.SignAsync(charter);
        await KillDuringAsync("charter_signatures", signing, SignaturesAsync, before);
        await laura.SignAsync(charter);
        Assert.Equal(before + 1, await SignaturesAsync());
        Assert.Equal(before + 1, await AskAsync(Connection, "select count(*) from activity where event = 'CharterSigned'"));
        await RunAsync("verify");

        await OutcomeFiguresTests.UploadAsync(ana, "killed.csv", "Measure,Day,Value,Source\nDisputed invoices per hundred,2026-09-29,7,Ledger\nDisputed invoices per hundred,2026-09-30,8,Ledger\n");
        await ana.Page.Locator("h1", new() { HasTextString = "killed.csv" }).WaitForAsync();
        await ana.ReadyAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Check the rows" }).ClickAsync();
        var importing = ana.Page.GetByRole(AriaRole.Button, new() { Name = "Record 2 rows" }).ClickAsync();
        await KillDuringAsync("observations", importing, ImportedAsync, 0);
        await ana.OpenAsync(ana.Page.Url);
        await ana.Page.GetByText("2 observations were recorded.").WaitForAsync();
        Assert.Equal(2, await ImportedAsync());
        await Task.WhenAny(signing);
    }

    // Kills the office while a row of this table is on its way, and opens it again.
    private async Task KillDuringAsync(string table, Task doing, Func<Task<long>> count, long before)
    {
        await AskAsync(Connection, $"create trigger tr_slow before insert on {table} for each row execute function sleep(); select 0");
        while (await AskAsync(Connection, "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'") == 0)
        {
            Assert.False(doing.IsFaulted, doing.Exception?.Message);
            await Task.Delay(50, Ct);
        }

        await KillAsync();
        // The server notices the lost client when the statement ends, so its session is ended here as a restart would.
        await AskAsync(Connection, "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        Assert.Equal(before, await count());
        await AskAsync(Connection, $"drop trigger tr_slow on {table}; select 0");
        await StartAsync();
    }

    private Task<long> ImportedAsync() => AskAsync(Connection, "select count(*) from observations where import is not null");

    private Task<long> SignaturesAsync() => AskAsync(Connection, "select count(*) from charter_signatures");

    private async Task<Visitor> SignInAsync(string person)
    {
        var visitor = await browser.OpenWindowAsync(_address, Look.Desk, null);
        await visitor.Page.GotoAsync(new Uri(_address, "/account/sign-in").ToString());
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await visitor.ReadyAsync();
        return visitor;
    }

    private async Task StartAsync()
    {
        _office = Drained(OfficeProcess.Start(
            Connection, [], ("OFFICE_DEMO", "true"), ("ASPNETCORE_ENVIRONMENT", "Development"), ("ASPNETCORE_URLS", _address.ToString())));
        await _office.BecomesReadyAsync(_address.ToString().TrimEnd('/'));
    }

    private async Task KillAsync()
    {
        if (_office is { HasExited: false } office)
        {
            office.Kill();
            await office.WaitForExitAsync(CancellationToken.None);
        }

        _office?.Dispose();
        _office = null;
    }

    private async Task RunAsync(params string[] verb)
    {
        using var run = Drained(OfficeProcess.Start(Connection, verb, ("OFFICE_DEMO", "true")));
        await run.WaitForExitAsync(Ct);
        Assert.Equal(0, run.ExitCode);
    }

    // A pipe that nobody reads would stop the office once it is full.
    private static Process Drained(Process process)
    {
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<long> AskAsync(string connection, string sql)
    {
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await database.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, database);
        return Convert.ToInt64(await command.ExecuteScalarAsync(CancellationToken.None) ?? 0L, null);
    }
}
