using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// Reads whatever the canonical text holds beside the parts that documents know by name: a list becomes a table, an object a
/// table of its fields, a text a statement. Property names become words, ids of parties their names, other ids are left out.
/// </summary>
internal static partial class StructuredParts
{
    private const int MostColumns = 5;

    private static readonly HashSet<string> Known =
        ["form", "code", "version", "title", "purpose", "startDate", "reviewDate", "contract", "parties", "domains", "statements", "contributions"];

    /// <summary>Parts of the structure that stand as sentences in their section.</summary>
    private static readonly HashSet<string> InWords = ["valueShare"];

    public static IReadOnlyList<OutlinePart> Of(string canonical, CharterText text)
    {
        var names = text.Parties.ToDictionary(p => p.Id, p => p.Name);
        using var json = JsonDocument.Parse(canonical);
        return [.. json.RootElement.EnumerateObject().Where(p => !Known.Contains(p.Name)).Select(p => Part(p, names)).Where(p => !p.IsEmpty)];
    }

    private static OutlinePart Part(JsonProperty property, Dictionary<Guid, string> names)
    {
        var (key, heading) = (Sentence.Begin(property.Name), Words(property.Name));
        return property.Value.ValueKind switch
        {
            JsonValueKind.Array => Listed(key, heading, [.. property.Value.EnumerateArray()], names),
            JsonValueKind.Object => new(key, heading, [], [.. Fields(heading, [.. property.Value.EnumerateObject().Where(p => !InWords.Contains(p.Name))], names)]),
            _ => new(key, heading, [.. new[] { Value(property.Value, names) }.Where(v => v.Length > 0)], []),
        };
    }

    private static OutlinePart Listed(string key, string heading, List<JsonElement> items, Dictionary<Guid, string> names)
    {
        if (items.Count == 0 || items[0].ValueKind != JsonValueKind.Object)
        {
            return new OutlinePart(key, heading, [.. items.Select(i => Value(i, names)).Where(v => v.Length > 0)], []);
        }

        var columns = items.SelectMany(i => i.EnumerateObject()).Where(p => Value(p.Value, names).Length > 0).Select(p => p.Name).Distinct().ToList();
        return columns.Count switch
        {
            0 => new OutlinePart(key, heading, [], []),
            <= MostColumns => new OutlinePart(key, heading, [], [Table(heading, [.. columns.Select(Words)], [.. items.Select(i => Row(i, columns, names))])]),
            // Too many columns for a page: the first names the row, the others are told in it.
            _ => new OutlinePart(key, heading, [], [Table(heading, [Words(columns[0]), "In detail"],
                [.. items.Select(i => (IReadOnlyList<string>)[Cell(i, columns[0], names), Details(i, columns[1..], names)])])]),
        };
    }

    private static IEnumerable<OutlineTable> Fields(string heading, List<JsonProperty> fields, Dictionary<Guid, string> names)
    {
        List<IReadOnlyList<string>> rows =
            [.. fields.Select(f => (IReadOnlyList<string>)[Words(f.Name), Value(f.Value, names)]).Where(row => row[1].Length > 0)];
        return rows.Count == 0 ? [] : [Table(heading, ["What", "Agreed"], rows)];
    }

    private static OutlineTable Table(string heading, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows) => new(
        $"{heading}: {Sentence.List([.. columns.Select(c => c.ToLowerInvariant())])}", columns,
        columns.Count == 2 ? [30, 70] : [.. columns.Select((_, at) => 100 / columns.Count + (at < 100 % columns.Count ? 1 : 0))], rows);

    private static IReadOnlyList<string> Row(JsonElement item, List<string> columns, Dictionary<Guid, string> names) =>
        [.. columns.Select(c => Cell(item, c, names))];

    private static string Cell(JsonElement item, string column, Dictionary<Guid, string> names) =>
        item.TryGetProperty(column, out var value) && Value(value, names) is { Length: > 0 } said ? said : "–";

    private static string Details(JsonElement item, IReadOnlyList<string> columns, Dictionary<Guid, string> names) => string.Join(
        "\n", columns.Where(c => Cell(item, c, names) != "–").Select(c => $"{Words(c)}: {Cell(item, c, names)}"));

    private static string Value(JsonElement value, Dictionary<Guid, string> names) => value.ValueKind switch
    {
        JsonValueKind.String => Said(value.GetString()!, names),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Number => value.GetDecimal().ToString("#,0.########", CultureInfo.InvariantCulture),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(v => Value(v, names)).Where(v => v.Length > 0)),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(p => Value(p.Value, names)).Where(v => v.Length > 0)),
        _ => "",
    };

    private static string Said(string text, Dictionary<Guid, string> names)
    {
        if (Guid.TryParseExact(text, "D", out var id))
        {
            return names.GetValueOrDefault(id, "");
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return TextWords.Day(day);
        }

        return Choice().IsMatch(text) ? Words(text).ToLowerInvariant() : text;
    }

    /// <summary>"openBook" becomes "Open book".</summary>
    private static string Words(string name) => Sentence.Begin(Boundary().Replace(name, " ").ToLowerInvariant());

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Boundary();

    // Two capitals at least: "ManagedTogether" is a choice of ours, "Acme" is somebody's word.
    [GeneratedRegex("^[A-Z][a-z]+([A-Z][a-z]+)+$")]
    private static partial Regex Choice();
}
