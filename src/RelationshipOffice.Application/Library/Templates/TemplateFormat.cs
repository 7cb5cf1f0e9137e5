using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Reads and writes templates as they lie in files (docs/office-files.md). What is not edited here, in the template or in a
/// part of it, is carried along unread and comes out as it went in.
/// </summary>
internal static class TemplateFormat
{
    public const string Known = "charter-template/1";

    private static readonly JsonSerializerOptions Options = new(OfficeJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static TemplateContent Read(string json)
    {
        var file = JsonSerializer.Deserialize<TemplateFile>(json, Options)!;
        return new TemplateContent
        {
            Title = file.Title,
            Summary = file.Summary,
            WhenToUse = file.WhenToUse,
            PurposePrompt = file.PurposePrompt,
            ReviewAfterMonths = file.ReviewAfterMonths,
            Roles = [.. file.PartyRoles.Select(r => new PartyRole(r.Key, r.Title, r.Minimum, r.Maximum, Text(r.Rest)))],
            Lines = [.. file.Statements.Select(s => new TemplateLine(s.Section, s.Text, s.Library, Text(s.Rest)))],
            Domains =
            [
                .. file.Governance.Select(d => new TemplateDomain(
                    d.Domain, d.Type, d.LeadRole, d.Criticality, d.IsMandatory, d.IsProtected, d.IsExternal, d.Rule ?? "", Text(d.Rest))),
            ],
            Rest = Text(file.Rest),
        };
    }

    /// <summary>The key and the edition are named where the text stands alone; in the office they stand beside it.</summary>
    public static string Write(TemplateContent content, string? key = null, int? edition = null) => JsonSerializer.Serialize(
        new TemplateFile
        {
            Format = Known,
            Key = key,
            Edition = edition,
            Title = content.Title,
            Summary = content.Summary,
            WhenToUse = content.WhenToUse,
            PurposePrompt = content.PurposePrompt,
            ReviewAfterMonths = content.ReviewAfterMonths,
            PartyRoles = [.. content.Roles.Select(r => new RoleEntry { Key = r.Key, Title = r.Title, Minimum = r.Minimum, Maximum = r.Maximum, Rest = Parts(r.Rest) })],
            Statements = [.. content.Lines.Select(l => new LineEntry { Section = l.Section, Text = l.Words, Library = l.Source, Rest = Parts(l.Rest) })],
            Governance = [.. content.Domains.Select(Entry)],
            Rest = Parts(content.Rest),
        },
        Options);

    private static GovernedEntry Entry(TemplateDomain domain) => new()
    {
        Domain = domain.Domain,
        Type = domain.Type,
        LeadRole = domain.LeadRole,
        Criticality = domain.Criticality,
        IsMandatory = domain.IsMandatory,
        IsProtected = domain.IsProtected,
        IsExternal = domain.IsExternal,
        Rule = domain.Rule.Length == 0 ? null : domain.Rule,
        Rest = Parts(domain.Rest),
    };

    private static string Text(Dictionary<string, JsonElement>? rest) => rest is { Count: > 0 } ? JsonSerializer.Serialize(rest, Options) : "";

    private static Dictionary<string, JsonElement>? Parts(string rest) =>
        rest.Length == 0 ? null : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(rest, Options);

    private sealed class TemplateFile
    {
        public string? Format { get; init; }

        public string? Key { get; init; }

        public int? Edition { get; init; }

        public string Title { get; init; } = "";

        public string Summary { get; init; } = "";

        public IReadOnlyList<string> WhenToUse { get; init; } = [];

        public string PurposePrompt { get; init; } = "";

        public int ReviewAfterMonths { get; init; } = 12;

        public IReadOnlyList<RoleEntry> PartyRoles { get; init; } = [];

        public IReadOnlyList<LineEntry> Statements { get; init; } = [];

        public IReadOnlyList<GovernedEntry> Governance { get; init; } = [];

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Rest { get; set; }
    }

    private sealed class RoleEntry
    {
        public string Key { get; init; } = "";

        public string Title { get; init; } = "";

        public int Minimum { get; init; }

        public int Maximum { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Rest { get; set; }
    }

    private sealed class LineEntry
    {
        public Section Section { get; init; }

        public string Text { get; init; } = "";

        public LibrarySource? Library { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Rest { get; set; }
    }

    private sealed class GovernedEntry
    {
        public DecisionDomain Domain { get; init; }

        public GovernanceType Type { get; init; }

        public string? LeadRole { get; init; }

        public int Criticality { get; init; } = 2;

        public bool IsMandatory { get; init; }

        public bool IsProtected { get; init; }

        public bool IsExternal { get; init; }

        public string? Rule { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Rest { get; set; }
    }
}
