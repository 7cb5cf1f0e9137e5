using Npgsql;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>What stands in the database of an office, read past it.</summary>
internal static class Records
{
    /// <summary>How many values a recorder's source has.</summary>
    public static Task<long> KeptAsync(string connection, Recorder who) =>
        AskAsync(connection, $"select count(*) from observations where source = '{who.Source}'");

    public static async Task<long> AskAsync(string connection, string sql)
    {
        await using var database = await OpenAsync(connection);
        await using var command = new NpgsqlCommand(sql, database);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), null);
    }

    /// <summary>Takes a whole table for itself until it is disposed of; whoever wants anything of it waits.</summary>
    public static async Task<NpgsqlConnection> HoldAsync(string connection, string table)
    {
        var database = await OpenAsync(connection);
        await using var hold = new NpgsqlCommand($"begin; lock table {table} in access exclusive mode", database);
        await hold.ExecuteNonQueryAsync();
        return database;
    }

    /// <summary>Every chain of activity holds, of which there has to be one, as "verify" reads them; the signatures of generated charters have none.</summary>
    public static async Task ProveAsync(string connection)
    {
        var (entries, chains, broken) = await new ActivityCheck(new OfficeOptions { Database = Unpooled(connection) }).RunAsync(CancellationToken.None);
        Assert.Empty(broken);
        Assert.True(entries > 0 && chains > 0, "There is no entry that could be proved.");
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connection)
    {
        var database = new NpgsqlConnection(Unpooled(connection));
        await database.OpenAsync();
        return database;
    }

    private static string Unpooled(string connection) => new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString;
}
