using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Charters;

/// <summary>A template as it lies in Charters/Templates: words to begin from, never to be signed as they are.</summary>
internal sealed record CharterTemplate(
    string Key, string Title, string Summary, IReadOnlyList<string> WhenToUse, string PurposePrompt, int ReviewAfterMonths,
    IReadOnlyList<CharterTemplate.Role> PartyRoles, IReadOnlyList<CharterTemplate.Line> Statements,
    IReadOnlyList<CharterTemplate.Domain> Governance, StructureEntry? Structure)
{
    private const string Prefix = "template/";

    private static readonly FrozenDictionary<string, CharterTemplate> Known = Load().ToFrozenDictionary(t => t.Key);

    public static IReadOnlyList<CharterTemplate> All { get; } = [.. Known.Values.OrderBy(t => t.Title, StringComparer.Ordinal)];

    public static CharterTemplate? Find(string key) => Known.GetValueOrDefault(key);

    private static IEnumerable<CharterTemplate> Load()
    {
        var assembly = typeof(CharterTemplate).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<CharterTemplate>(stream, OfficeJson.Options)!;
        }
    }

    internal sealed record Role(string Key, string Title, int Minimum, int Maximum);

    internal sealed record Line(Section Section, string Text);

    internal sealed record Domain(
        [property: JsonPropertyName("domain")] DecisionDomain Of, GovernanceType Type, string? LeadRole, int Criticality, bool IsMandatory, bool IsProtected,
        bool IsExternal, string? Rule);
}
