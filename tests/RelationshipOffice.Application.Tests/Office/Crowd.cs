using Microsoft.EntityFrameworkCore;

namespace RelationshipOffice.Application.Tests.Office;

/// <summary>Very many rows at once, which the use cases would take minutes to make.</summary>
internal static class Crowd
{
    /// <summary>Copies one row; <paramref name="name"/> and a number stand in <paramref name="named"/>.</summary>
    public static async Task CrowdAsync(this OfficeFixture office, string table, Guid like, int many, string name, params string[] named)
    {
        await using var db = office.Database();
        // Rows and indexes without number are no save that somebody waits for.
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        var columns = await db.Database.SqlQuery<string>(
            $"select column_name as \"Value\" from information_schema.columns where table_name = {table} and is_generated = 'NEVER'").ToListAsync(TestContext.Current.CancellationToken);
        var values = columns.Select(c => c == "id" ? "gen_random_uuid()" : named.Contains(c) ? "{0} || ' ' || n" : c);
        var sql = $"insert into {table} ({string.Join(", ", columns)}) select {string.Join(", ", values)} from {table}, generate_series(1, {{1}}) n where id = {{2}}";
        Assert.Equal(many, await db.Database.ExecuteSqlRawAsync(sql, [name, many, like], TestContext.Current.CancellationToken));
    }
}
