using System.Globalization;
using Npgsql;

namespace RelationshipOffice.Benchmarks.Data;

/// <summary>
/// Fills one table through COPY. A column that must have a value and is not named gets its type's empty value, so that
/// a new field of the product needs no word here. Guards of the table sleep meanwhile: they watch steps, and here is no step.
/// </summary>
internal sealed class CopyTable : IAsyncDisposable
{
    private readonly TextWriter _writer;
    private readonly NpgsqlConnection _connection;
    private readonly string _table;
    private readonly string _rest;

    private CopyTable(TextWriter writer, NpgsqlConnection connection, string table, string rest) =>
        (_writer, _connection, _table, _rest) = (writer, connection, table, rest);

    public static async Task<CopyTable> OpenAsync(NpgsqlConnection connection, string table, string columns)
    {
        var named = columns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unnamed = new List<(string Name, string Empty)>();
        await using (var asked = new NpgsqlCommand(
            "select column_name, data_type from information_schema.columns where table_schema = current_schema() and table_name = @table and is_nullable = 'NO' and column_default is null and is_identity = 'NO'",
            connection))
        {
            asked.Parameters.AddWithValue("table", table);
            await using var reader = await asked.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                if (!named.Contains(reader.GetString(0)) && reader.GetString(0) != "xmin")
                {
                    unnamed.Add((reader.GetString(0), EmptyOf(reader.GetString(1))));
                }
            }
        }

        await GuardAsync(connection, table, "disable");
        var all = string.Join(", ", named.Concat(unnamed.Select(u => u.Name)).Select(name => $"\"{name}\""));
        var writer = await connection.BeginTextImportAsync($"copy {table} ({all}) from stdin");
        return new CopyTable(writer, connection, table, string.Concat(unnamed.Select(u => '\t' + u.Empty)) + '\n');
    }

    public void Row(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                _writer.Write('\t');
            }

            _writer.Write(Said(values[i]));
        }

        _writer.Write(_rest);
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await GuardAsync(_connection, _table, "enable");
    }

    private static async Task GuardAsync(NpgsqlConnection connection, string table, string what)
    {
        await using var command = new NpgsqlCommand($"alter table {table} {what} trigger user", connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Said(object? value) => value switch
    {
        null => "\\N",
        string text => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal),
        bool yes => yes ? "t" : "f",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        Guid[] ids => "{" + string.Join(',', ids) + "}",
        string[] texts => "{" + string.Join(',', texts.Select(t => '"' + t + '"')) + "}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string EmptyOf(string type) => type switch
    {
        "ARRAY" => "{}",
        "boolean" => "f",
        "integer" or "bigint" or "smallint" or "numeric" or "double precision" or "real" => "0",
        "date" => "2026-01-01",
        "timestamp with time zone" => "2026-01-01T00:00:00Z",
        "uuid" => Guid.Empty.ToString(),
        "json" or "jsonb" => "{}",
        _ => "",
    };
}
