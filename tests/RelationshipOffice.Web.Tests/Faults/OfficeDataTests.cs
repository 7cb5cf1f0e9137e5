using Microsoft.EntityFrameworkCore;
using Npgsql;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Benchmarks.Data;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The office that is measured: the same in every run, and kept as the office itself keeps things.</summary>
public sealed class OfficeDataTests(TemplateDatabase template)
{
    private static readonly Size Few = new("few", 30, 3, 1_000);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_seed_makes_the_same_rows_in_every_table_and_another_seed_does_not()
    {
        var (first, second, other) = (await SumsAsync(seed: 7), await SumsAsync(seed: 7), await SumsAsync(seed: 8));

        Assert.Equal(first, second);
        string[] drawn = ["partners", "people", "relation_facts", "charters", "charter_statements", "charter_domains", "charter_versions", "outcomes", "observations", "activity"];
        Assert.All(drawn, table => Assert.NotEqual(first[table], other[table]));
    }

    [Fact]
    public Task Each_version_is_frozen_as_the_office_would_freeze_it() => InAnOfficeAsync(7, async connection =>
    {
        await using var db = DatabaseSetup.ByHand(connection);
        var working = new WorkingText(db, new StructureReader(db));
        var versions = await db.CharterVersions.AsNoTracking().ToListAsync(Ct);

        Assert.True(versions.Count > 10, $"Only {versions.Count} versions.");
        foreach (var version in versions)
        {
            var charter = await db.Charters.SingleAsync(c => c.Id == version.Charter, Ct);
            Assert.Equal((await working.ReadAsync(charter, version.Number, Ct)).ToCanonical(), version.Content);
            Assert.True(version.IsIntact);
        }
    });

    [Fact]
    public Task Each_story_holds_from_its_first_entry_to_its_last() => InAnOfficeAsync(7, async connection =>
    {
        var (entries, chains, broken) = await new ActivityCheck(new OfficeOptions { Database = connection }).RunAsync(Ct);

        Assert.Empty(broken);
        Assert.Equal((Few.Entries, Few.Outcomes), (entries, chains));
    });

    private async Task<SortedDictionary<string, string>> SumsAsync(ulong seed)
    {
        var sums = new SortedDictionary<string, string>();
        await InAnOfficeAsync(seed, async database =>
        {
            await using var connection = new NpgsqlConnection(database);
            await connection.OpenAsync(Ct);
            foreach (var table in await TablesAsync(connection))
            {
                sums[table] = await SumAsync(connection, table);
            }
        });
        return sums;
    }

    private async Task InAnOfficeAsync(ulong seed, Func<string, Task> look)
    {
        var connection = await template.CloneAsync();
        try
        {
            await OfficeData.LoadAsync(connection, Few, seed);
            await look(connection);
        }
        finally
        {
            await template.DropAsync(connection);
        }
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select tablename from pg_tables where schemaname = current_schema()", connection);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var tables = new List<string>();
        while (await reader.ReadAsync(Ct))
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    private static async Task<string> SumAsync(NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand($"select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \"{table}\" t", connection);
        return (string)(await command.ExecuteScalarAsync(Ct))!;
    }
}
