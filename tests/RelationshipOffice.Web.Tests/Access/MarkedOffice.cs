using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>
/// The demo world as somebody would type it who wants the pages to run something: markup ends every text of its files, and
/// comes in through the door like anything else that people type.
/// </summary>
public sealed partial class MarkedOffice(TemplateDatabase template) : ServedOffice(template)
{
    /// <summary>Opens a tag, ends an attribute of either kind, and looks like a reference and a template.</summary>
    public const string Mark = " <x-y '\"&{{1}}";

    // Texts of forty characters.
    private static readonly HashSet<string> Short = ["unit", "tags"];

    /// <summary>What has made other applications run something; each text ends with another one, after the mark.</summary>
    public static IReadOnlyList<string> Payloads { get; } = Repository.Read("tests/RelationshipOffice.Web.Tests/Access/payloads.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var report = await Services.LoadOfficeFilesAsync([.. DemoWorld.Files().Select(f => f with { Json = Marked(f.Json) })]);
        Assert.True(report.IsDone, string.Join('\n', report.Sentences()));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("OFFICE_DEMO", "true");
    }

    private static string Marked(string json)
    {
        var file = JsonNode.Parse(json)!;
        MarkAll(file, [.. Formula().Matches(json).SelectMany(f => Named().Matches(f.Value)).Select(n => n.Groups[1].Value)]);
        return file.ToJsonString();
    }

    // What has a space is prose; keys, days and words of lists have none. A formula, and the measures that it names, take no such signs.
    private static void MarkAll(JsonNode node, HashSet<string> inFormulas, bool isShort = false)
    {
        switch (node)
        {
            case JsonObject things:
                foreach (var (name, value) in things.ToList())
                {
                    if (name != "formula" && value is JsonValue text && text.TryGetValue<string>(out var words))
                    {
                        things[name] = Of(words, inFormulas, Short.Contains(name));
                    }
                    else if (value is not null)
                    {
                        MarkAll(value, inFormulas, Short.Contains(name));
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is JsonValue text && text.TryGetValue<string>(out var words))
                    {
                        list[i] = Of(words, inFormulas, isShort);
                    }
                    else if (list[i] is { } item)
                    {
                        MarkAll(item, inFormulas);
                    }
                }

                break;
        }
    }

    // The same words always with the same one, for files refer to things by their names.
    private static string Of(string words, HashSet<string> inFormulas, bool isShort) =>
        !words.Contains(' ', StringComparison.Ordinal) || inFormulas.Contains(words) ? words
        : isShort ? words + Mark
        : $"{words}{Mark} {Payloads[words.Aggregate(17, (hash, letter) => ((hash * 31) + letter) % 65_521) % Payloads.Count]}";

    [GeneratedRegex("\"formula\": \"[^\"]*\"")]
    private static partial Regex Formula();

    [GeneratedRegex("\\[([^\\]]+)\\]")]
    private static partial Regex Named();
}
