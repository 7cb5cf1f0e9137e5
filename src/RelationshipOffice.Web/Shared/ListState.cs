using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Shared;

/// <summary>
/// What a list shows, as its address says it: <c>?q=acme&amp;kind=Company&amp;sort=-name&amp;page=2</c>. Reload, Back and a
/// pasted link give the same view.
/// </summary>
public sealed class ListState
{
    public const int RowsPerPage = 50;

    private readonly Dictionary<string, string> _values;

    private ListState(Dictionary<string, string> values) => _values = values;

    /// <summary>The words searched for; empty for all.</summary>
    public string Search => Text("q") ?? "";

    /// <summary>The page, from 1.</summary>
    public int Number => int.TryParse(Text("page"), out var number) && number > 0 ? number : 1;

    /// <summary>Whether the order is turned round.</summary>
    public bool IsDescending => Text("sort")?.StartsWith('-') == true;

    public Slice Slice => new(Number, RowsPerPage);

    /// <summary>The same of a list without page numbers: what is older or newer than one of its rows.</summary>
    public Stretch Stretch => new(RowsPerPage, Key("older"), Key("newer"));

    public static ListState Of(string uri) => new(QueryHelpers.ParseQuery(new Uri(uri).Query)
        .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
        .ToDictionary(pair => pair.Key, pair => pair.Value[0]!.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>How many numbered pages a list has.</summary>
    public static int PagesOf<TRow>(Page<TRow> page) => (page.Total + RowsPerPage - 1) / RowsPerPage;

    /// <summary>What changes in the address to stand on a page.</summary>
    public static IReadOnlyDictionary<string, object?> OnPage(int number) => new Dictionary<string, object?> { ["page"] = number <= 1 ? null : number };

    /// <summary>The same to stand at the beginning, for whatever narrows or turns a list shows its first page.</summary>
    public static IReadOnlyDictionary<string, object?> FromTheBeginning(params IEnumerable<(string Key, object? Value)> changes)
    {
        Dictionary<string, object?> all = new() { ["page"] = null, ["older"] = null, ["newer"] = null };
        foreach (var (key, value) in changes)
        {
            all[key] = value;
        }

        return all;
    }

    /// <summary>One filter as text, or null.</summary>
    public string? Text(string key) => _values.GetValueOrDefault(key);

    private long? Key(string name) => long.TryParse(Text(name), CultureInfo.InvariantCulture, out var key) && key > 0 ? key : null;

    /// <summary>One filter as an enum value, or null when the address names none.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(key), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>What the list is sorted by; the first value of the enum is the list's own order.</summary>
    public T SortedBy<T>()
        where T : struct, Enum =>
        Enum.TryParse<T>(Text("sort")?.TrimStart('-'), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : default;

    /// <summary>Whether the list is sorted by this value.</summary>
    public bool IsSortedBy(Enum by) =>
        Text("sort")?.TrimStart('-') is { } named && Enum.TryParse(by.GetType(), named, ignoreCase: true, out var known) && Enum.IsDefined(by.GetType(), known!)
            ? by.Equals(known)
            : Convert.ToInt64(by, null) == 0;

    /// <summary>How the address names this order; null for the list's own.</summary>
    public static string? NameOf(Enum by, bool descending) =>
        (Convert.ToInt64(by, null), descending) switch
        {
            (0, false) => null,
            (_, var down) => (down ? "-" : "") + by.ToString().ToLowerInvariant(),
        };
}
