using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Web.Tests.Access;
using RelationshipOffice.Web.Tests.Faults;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>
/// An office as each earlier release left it, brought to this one by two who do so in the same moment. Its rows are those of the
/// demo world, so far as that release had a place for them.
/// </summary>
public sealed class UpgradeTests(OddAddressTests.DemoOffice demo) : IClassFixture<OddAddressTests.DemoOffice>
{
    private const string EndOfRelease = "# Released";

    /// <summary>The last migration of each release.</summary>
    public static TheoryData<string> Releases
    {
        get
        {
            var lines = Repository.Read("tests/RelationshipOffice.Application.Tests/Persistence/released-migrations.txt").Split('\n');
            return [.. lines.Zip(lines.Skip(1)).Where(l => l.Second.StartsWith(EndOfRelease, StringComparison.Ordinal)).Select(l => l.First.Split(' ')[0])];
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Migrated_by_two_at_once_it_keeps_every_row_its_chains_hold_and_it_opens(string last)
    {
        var connection = new NpgsqlConnectionStringBuilder(demo.Connection) { Database = $"office_upgrade_{Guid.CreateVersion7():N}" }.ConnectionString;
        try
        {
            await using (var db = DatabaseSetup.ByHand(connection))
            {
                await db.Database.GetService<IMigrator>().MigrateAsync(last, TestContext.Current.CancellationToken);
            }

            var before = await FillAsync(connection);

            var said = await Task.WhenAll(MigrateAsync(connection), MigrateAsync(connection));

            Assert.Single(said, s => s.Contains("Migrated to version", StringComparison.Ordinal));
            Assert.True(before["activity"] > 0 && before["charter_signatures"] > 0);
            foreach (var (table, rows) in before)
            {
                Assert.Equal((table, rows), (table, await Records.AskAsync(connection, $"select count(*) from {table}")));
            }

            await Records.ProveAsync(connection);
            await OpensAsync(connection);
        }
        finally
        {
            await demo.DropAsync(connection);
        }
    }

    private static async Task<string> MigrateAsync(string connection)
    {
        using var migrate = OfficeProcess.Start(connection, ["migrate"]);
        var said = await migrate.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await migrate.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(migrate.ExitCode == 0, said);
        return said;
    }

    private async Task OpensAsync(string connection)
    {
        await using var office = await AnOffice.StartAsync(connection);
        await Readers.ReadAsync(office, connection, demo.Connection);
        using var guest = await Readers.ComeAsync(office, connection, Readers.Officer);
        foreach (var path in new[] { "/", "/charters", "/partners", "/outcomes", "/activity", "/executive" })
        {
            using var answer = await guest.GetAsync(path);
            Assert.Equal((path, "shown"), (path, await Outcome.OfAsync(answer)));
            Assert.DoesNotContain("This page met an unexpected fault", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    // Copies what both have; references and triggers are switched off meanwhile, for the tables come in any order.
    private async Task<Dictionary<string, long>> FillAsync(string connection)
    {
        await using var from = await OpenAsync(demo.Connection);
        await using var to = await OpenAsync(connection);
        await using (var freely = new NpgsqlCommand("set session_replication_role = replica", to))
        {
            await freely.ExecuteNonQueryAsync();
        }

        var (now, then) = (await ColumnsAsync(from), await ColumnsAsync(to));
        var rows = new Dictionary<string, long>();
        foreach (var (table, columns) in then)
        {
            var both = string.Join(", ", columns.Intersect(now.GetValueOrDefault(table, [])).Select(c => $"\"{c}\""));
            if (both.Length > 0)
            {
                using (var read = await from.BeginTextExportAsync($"copy {table} ({both}) to stdout"))
                await using (var write = await to.BeginTextImportAsync($"copy {table} ({both}) from stdin"))
                {
                    await write.WriteAsync(await read.ReadToEndAsync());
                }

                rows[table] = await Records.AskAsync(connection, $"select count(*) from {table}");
            }
        }

        return rows;
    }

    private static async Task<Dictionary<string, List<string>>> ColumnsAsync(NpgsqlConnection connection)
    {
        await using var ask = new NpgsqlCommand(
            """
            select table_name, column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> '__EFMigrationsHistory' and is_generated = 'NEVER'
            order by table_name, ordinal_position
            """, connection);
        await using var reader = await ask.ExecuteReaderAsync();
        var columns = new Dictionary<string, List<string>>();
        while (await reader.ReadAsync())
        {
            var table = reader.GetString(0);
            columns.TryAdd(table, []);
            columns[table].Add(reader.GetString(1));
        }

        return columns;
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connection)
    {
        var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await database.OpenAsync();
        return database;
    }
}
