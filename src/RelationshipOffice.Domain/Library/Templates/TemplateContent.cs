using System.Text.Json.Nodes;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>
/// What a template says: when it fits, which roles there are, the first words and the first rules. It is plain data, for
/// built-in templates and those of the office alike; <see cref="TemplateRules"/> hold before the office keeps it.
/// </summary>
public sealed record TemplateContent
{
    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public IReadOnlyList<string> WhenToUse { get; init; } = [];

    /// <summary>The question that the purpose of a charter answers.</summary>
    public string PurposePrompt { get; init; } = "";

    /// <summary>Months from the start to the first review.</summary>
    public int ReviewAfterMonths { get; init; } = 12;

    public IReadOnlyList<PartyRole> Roles { get; init; } = [];

    public IReadOnlyList<TemplateLine> Lines { get; init; } = [];

    public IReadOnlyList<TemplateDomain> Domains { get; init; } = [];

    /// <summary>Parts of the template that are not edited here, as JSON; a copy carries them along unread.</summary>
    public string Rest { get; init; } = "";

    /// <summary>A template to begin from: two parties or more, no words yet, and a year to the first review.</summary>
    public static TemplateContent Empty(string title) => new() { Title = title, Roles = [new PartyRole("partner", "Partner", 2, 30)] };

    /// <summary>Puts a statement at a place of its section, 1 being the first; a place past the end is the last.</summary>
    public TemplateContent With(TemplateLine line, int place)
    {
        var before = Lines.Where(l => l.Section == line.Section).Take(Math.Max(0, place - 1)).LastOrDefault();
        var at = before is not null ? Lines.ToList().FindLastIndex(l => ReferenceEquals(l, before)) + 1
            : Lines.ToList().FindIndex(l => l.Section == line.Section) is >= 0 and var first ? first
            : Lines.Count(l => l.Section < line.Section);
        return this with { Lines = [.. Lines.Take(at), line, .. Lines.Skip(at)] };
    }

    /// <summary>Leaves a statement out; its number counts all statements from 0.</summary>
    public TemplateContent Without(int line) => this with { Lines = [.. Lines.Where((_, i) => i != line)] };

    /// <summary>Says who decides in a domain, instead of what was said of it before.</summary>
    public TemplateContent With(TemplateDomain domain) =>
        this with { Domains = [.. Domains.Where(d => d.Domain != domain.Domain).Append(domain).OrderBy(d => d.Domain)] };

    public TemplateContent Without(DecisionDomain domain) => this with { Domains = [.. Domains.Where(d => d.Domain != domain)] };

    public bool Equals(TemplateContent? other) =>
        other is not null && (Title, Summary, PurposePrompt, ReviewAfterMonths) == (other.Title, other.Summary, other.PurposePrompt, other.ReviewAfterMonths)
        && SaysTheSame(Rest, other.Rest)
        && WhenToUse.SequenceEqual(other.WhenToUse) && Roles.SequenceEqual(other.Roles)
        && Lines.SequenceEqual(other.Lines) && Domains.SequenceEqual(other.Domains);

    public override int GetHashCode() => HashCode.Combine(Title, Summary, PurposePrompt, ReviewAfterMonths, Lines.Count, Domains.Count);

    // A database may keep the parts of an object in another order.
    private static bool SaysTheSame(string one, string other) =>
        one == other || (one.Length > 0 && other.Length > 0 && JsonNode.DeepEquals(JsonNode.Parse(one), JsonNode.Parse(other)));
}
