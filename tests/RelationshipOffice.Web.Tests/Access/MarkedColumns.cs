using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>
/// Every column of the database that holds text, taken from the model, so that none can be forgotten: markup is put into it behind
/// the office's back, with the column's own name, so that a page that shows it can be told.
/// </summary>
internal static partial class MarkedColumns
{
    /// <summary>Columns whose text is not words of people, or stands on no page; each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> Outside { get; } = Read();

    // Of twenty characters, from which another column is computed.
    private const string Code = "charters.code";

    private const int Shortest = 100;

    private const string Unchecked =
        """
        do $$ declare c record; begin
            for c in select conrelid::regclass as name, conname from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace loop
                execute format('alter table %s drop constraint %I', c.name, c.conname);
            end loop;
        end $$
        """;

    /// <summary>The columns that pages have to show, and show as text.</summary>
    public static IReadOnlyList<Column> ToShow(OfficeDbContext db) => [.. All(db).Where(c => !Outside.ContainsKey(c.Name))];

    public static IReadOnlyList<Column> All(OfficeDbContext db) =>
    [
        .. (from type in ((DbContext)db).GetService<IDesignTimeModel>().Model.GetEntityTypes()
            let table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema())
            where !type.IsMappedToJson()
            from field in type.GetProperties()
            // What stands within JSON came there through the door, marked.
            where field.ClrType == typeof(string) && !field.GetColumnType().StartsWith("json", StringComparison.Ordinal) && field.GetColumnName(table) is not null && field.GetComputedColumnSql(table) is null
            select new Column(table.Name, field.GetColumnName(table)!, field.GetMaxLength())).DistinctBy(c => c.Name).OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    /// <summary>The columns whose words stand in this page as text.</summary>
    public static IEnumerable<string> ShownIn(string page) =>
        Shown().Matches(page).Select(m => m.Groups[1].Value).Concat(page.Contains("&lt;x-y &#x27;&quot;&amp;RC-", StringComparison.Ordinal) ? [Code] : []);

    public static async Task MarkAsync(OfficeDbContext db)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        // Sealed tables take it too: what matters here is what pages do with it, wherever it came from.
        await db.Database.ExecuteSqlRawAsync("set local session_replication_role = replica");
        await db.Database.ExecuteSqlRawAsync(Unchecked);
        List<string> empty = [];
        await db.Database.ExecuteSqlRawAsync("update charters set code = '<x-y ''\"&' || code");
        foreach (var column in ToShow(db).Where(c => c.Name != Code))
        {
            var words = $"'{MarkedOffice.Mark.TrimStart().Replace("'", "''", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)} {column.Name} ' || coalesce(\"{column.Field}\", '')";
            // Too short for the mark, which says where it stands.
            if (column.Length < Shortest)
            {
                var longer = $"alter table \"{column.Table}\" alter \"{column.Field}\" type text";
                await db.Database.ExecuteSqlRawAsync(longer);
            }

            var kept = column.Length is >= Shortest and var length ? $"left({words}, {length})" : words;
            var update = $"update \"{column.Table}\" set \"{column.Field}\" = {kept}";
            // What is empty often means that something has not happened; where all are, one row is as good as another.
            var filled = $"{update} where \"{column.Field}\" <> ''";
            if (await db.Database.ExecuteSqlRawAsync(filled) == 0 && await db.Database.ExecuteSqlRawAsync(update) == 0)
            {
                empty.Add(column.Name);
            }
        }

        Assert.True(empty.Count == 0, $"No row has {string.Join(", ", empty)}.");
        await transaction.CommitAsync();
    }

    private static Dictionary<string, string> Read() => Repository.Read("tests/RelationshipOffice.Web.Tests/Access/texts-on-no-page.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(l => l.Split(": ", 2))
        .ToDictionary(l => l[0], l => l[1]);

    [GeneratedRegex("&lt;x-y &#x27;&quot;&amp;\\{\\{1}} ([a-z_]+\\.[a-z_]+) ")]
    private static partial Regex Shown();

    internal sealed record Column(string Table, string Field, int? Length)
    {
        public string Name => $"{Table}.{Field}";
    }
}
