using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// A template as it lies in Charters/Templates, or as an edition of one that the office keeps: words to begin from, never to
/// be signed as they are.
/// </summary>
internal sealed record CharterTemplate(
    string Key, string Title, string Summary, IReadOnlyList<string> WhenToUse, string PurposePrompt, int ReviewAfterMonths,
    IReadOnlyList<CharterTemplate.Role> PartyRoles, IReadOnlyList<CharterTemplate.Line> Statements,
    IReadOnlyList<CharterTemplate.Domain> Governance, StructureEntry? Structure = null, int Edition = 1)
{
    private const string Prefix = "template/";

    private static readonly FrozenDictionary<string, CharterTemplate> Known = Load().ToFrozenDictionary(t => t.Key);

    public static IReadOnlyList<CharterTemplate> All { get; } = [.. Known.Values.OrderBy(t => t.Title, StringComparer.Ordinal)];

    /// <summary>A template that came with the product.</summary>
    public static CharterTemplate? Find(string key) => Known.GetValueOrDefault(key);

    public static CharterTemplate Of(string key, int edition, TemplateContent content) => Read(TemplateFormat.Write(content, key, edition));

    /// <summary>All that the template says, as the office copies it; parts that it does not edit are carried along.</summary>
    public TemplateContent Content() => TemplateFormat.Read(Written);

    private string Written { get; init; } = "";

    private static CharterTemplate Read(string json) => JsonSerializer.Deserialize<CharterTemplate>(json, OfficeJson.Options)! with { Written = json };

    private static IEnumerable<CharterTemplate> Load()
    {
        var assembly = typeof(CharterTemplate).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return Read(text.ReadToEnd());
        }
    }

    internal sealed record Role(string Key, string Title, int Minimum, int Maximum);

    internal sealed record Line(Section Section, string Text, LibrarySource? Library = null);

    internal sealed record Domain(
        [property: JsonPropertyName("domain")] DecisionDomain Of, GovernanceType Type, string? LeadRole, int Criticality, bool IsMandatory, bool IsProtected,
        bool IsExternal, string? Rule);
}
