using Npgsql;
using RelationshipOffice.Web.Tests.Hosting;

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

    /// <summary>Lets the program itself read every chain of activity, of which there has to be one; the signatures of generated charters have none.</summary>
    public static async Task ProveAsync(string connection)
    {
        using var verify = OfficeProcess.Start(connection, ["verify"]);
        var said = await verify.StandardOutput.ReadToEndAsync();
        await verify.WaitForExitAsync();
        Assert.Matches(@"\b[1-9]\d* activity entries in [1-9]\d* chains read, 0 broken\.", said);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connection)
    {
        var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await database.OpenAsync();
        return database;
    }
}
