using Microsoft.EntityFrameworkCore;
using Npgsql;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.Persistence;

public sealed class SchemaTests(TemplateDatabase template) : IAsyncLifetime
{
    private string _connection = "";

    public async ValueTask InitializeAsync() => _connection = await template.CloneAsync();

    public async ValueTask DisposeAsync() => await template.DropAsync(_connection);

    [Fact]
    public async Task Two_starts_at_once_on_no_database_both_end_well()
    {
        for (var trial = 0; trial < 3; trial++)
        {
            await template.DropAsync(_connection);
            NpgsqlConnection.ClearAllPools();

            var ran = await Task.WhenAll(Schema().MigrateAsync(default), Schema().MigrateAsync(default), Schema().MigrateAsync(default));

            Assert.Single(ran, names => names.Count > 0);
            Assert.Equal(SchemaKind.Current, (await Schema().ReadAsync(default)).Kind);
        }
    }

    [Fact]
    public async Task A_database_that_is_not_there_needs_migrate()
    {
        await template.DropAsync(_connection);

        var state = await Schema().ReadAsync(default);

        Assert.Equal(SchemaKind.Older, state.Kind);
        Assert.Contains("empty", state.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("Run: dotnet RelationshipOffice.Web.dll migrate", state.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_older_than_the_database_neither_starts_nor_migrates()
    {
        await ExecuteAsync("insert into \"__EFMigrationsHistory\" values ('29991231000000_Future', '10.0.0')");

        var state = await Schema().ReadAsync(default);
        var fault = await Assert.ThrowsAsync<SchemaFault>(() => Schema().MigrateAsync(default));

        Assert.Equal(SchemaKind.Newer, state.Kind);
        Assert.Contains("29991231000000_Future", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Start the newer application", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_has_no_change_that_no_migration_carries()
    {
        await using var db = DatabaseSetup.ByHand(_connection);

        Assert.False(db.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add NAME --project src/RelationshipOffice.Application -o Persistence/Migrations");
    }

    [Fact]
    public async Task A_database_that_is_away_is_said_in_a_sentence()
    {
        var away = new Schema(new OfficeOptions { Database = "Host=127.0.0.1;Port=1;Database=office;Username=nobody;Timeout=2" });

        Assert.Equal(SchemaKind.Away, (await away.ReadAsync(default)).Kind);
        Assert.Contains("cannot be reached", (await Assert.ThrowsAsync<SchemaFault>(() => away.MigrateAsync(default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_is_undone_whole_and_the_one_before_it_stays()
    {
        await template.DropAsync(_connection);
        NpgsqlConnection.ClearAllPools();

        var fault = await Assert.ThrowsAsync<SchemaFault>(() => Broken().MigrateAsync(default));

        Assert.StartsWith("Migration 20990102000000_Second failed and left nothing behind", fault.Message, StringComparison.Ordinal);
        Assert.Contains("The database is at version 20990101000000_First.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(SchemaKind.Older, (await Broken().ReadAsync(default)).Kind);
        Assert.Equal("first", await ScalarAsync("select string_agg(table_name, ',') from information_schema.tables where table_name in ('first', 'second')"));

        // The cause is gone: the same command goes on from where it stopped.
        await ExecuteAsync("create table wanted_by_second (id int)");
        Assert.Equal(["20990102000000_Second"], await Broken().MigrateAsync(default));
    }

    private Schema Schema() => new(new OfficeOptions { Database = _connection });

    private Schema Broken() => new(_connection, () => DatabaseSetup.ByHand(_connection, GetType().Assembly));

    private async Task ExecuteAsync(string sql) => await ScalarAsync(sql);

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
