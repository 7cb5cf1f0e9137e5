using System.Diagnostics;
using Npgsql;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>The application as a process, killed while a signature is on its way to the disk.</summary>
public sealed class KilledWhileSigningTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    private const string Slow =
        """
        create function slow_signature() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$;
        create trigger tr_slow before insert on charter_signatures for each row execute function slow_signature();
        """;

    // Of the demo world as much as it takes until somebody signs, and again: a charter that is there is left as it is.
    private static readonly string[] Load =
    [
        "load", .. new[] { "00-office.json", "01-island-health.json", "02-procter-gamble.json" }
            .Select(f => Path.Combine(Repository.Root, "src/RelationshipOffice.Application/OfficeFiles/DemoWorld", f)),
    ];

    [Fact]
    public async Task Both_the_signature_and_its_entry_are_there_or_neither_and_the_next_try_signs_once()
    {
        var connection = await office.CloneAsync();
        try
        {
            await AskAsync(connection, Slow + "select 0");
            using (var killed = OfficeProcess.Start(connection, Load, ("OFFICE_DEMO", "true")))
            {
                await WaitForAsync(killed, connection, "select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'", 1);
                killed.Kill();
                await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            // The server notices the lost client when the statement ends, so its session is ended here as a restart would.
            await AskAsync(connection, "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
            Assert.Equal((0, 0), (await SignaturesAsync(connection), await EntriesAsync(connection)));

            await AskAsync(connection, "drop trigger tr_slow on charter_signatures; select 0");
            using var again = OfficeProcess.Start(connection, Load, ("OFFICE_DEMO", "true"));
            await again.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, again.ExitCode);
            using var verify = OfficeProcess.Start(connection, ["verify"]);
            await verify.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(0, verify.ExitCode);
            var signatures = await SignaturesAsync(connection);
            Assert.True(signatures > 0);
            Assert.Equal(signatures, await EntriesAsync(connection));
            Assert.Equal(signatures, await AskAsync(connection, "select count(*) from (select distinct charter_version, partner from charter_signatures) once"));
        }
        finally
        {
            await office.DropAsync(connection);
        }
    }

    private static Task<long> SignaturesAsync(string connection) => AskAsync(connection, "select count(*) from charter_signatures");

    private static Task<long> EntriesAsync(string connection) => AskAsync(connection, "select count(*) from activity where event = 'CharterSigned'");

    private static async Task WaitForAsync(Process process, string connection, string sql, long count)
    {
        while (await AskAsync(connection, sql) != count)
        {
            Assert.False(process.HasExited, "It ended by itself.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<long> AskAsync(string connection, string sql)
    {
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, database);
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), null);
    }
}
