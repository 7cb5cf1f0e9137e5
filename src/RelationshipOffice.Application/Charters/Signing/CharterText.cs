using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// What the parties sign, as one document. Its canonical form is this record as JSON in UTF-8: properties in the order
/// written here, no blanks, enums by name, dates as yyyy-MM-dd. A change of form needs a new <see cref="Form"/>.
/// </summary>
public sealed record CharterText(
    string Form, string Code, int Version, string Title, string Purpose, DateOnly StartDate, DateOnly ReviewDate,
    TextContract? Contract, IReadOnlyList<TextParty> Parties, IReadOnlyList<TextDomain> Domains,
    IReadOnlyList<TextStatement> Statements, IReadOnlyList<TextContribution> Contributions)
{
    /// <summary>Since the form has structured sections; <c>charter/1</c> had none and reads on.</summary>
    public const string CurrentForm = "charter/2";

    /// <summary>
    /// The form of a text that says what is in it for the parties. One that does not stays what it was, byte for byte, so that
    /// nothing signed before reads as another text.
    /// </summary>
    public const string FormWithValueShare = "charter/3";

    /// <summary>Bodies, open book, ladder, review, exit plan and value share; left out where nobody wrote any.</summary>
    public TextStructure? Structure { get; init; }

    /// <summary>How texts are written down for good, also those of rounds.</summary>
    internal static readonly JsonSerializerOptions Canonical = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    internal string ToCanonical() => JsonSerializer.Serialize(this, Canonical);

    internal static CharterText FromCanonical(string content) => JsonSerializer.Deserialize<CharterText>(content, Canonical)!;
}

/// <summary>The contract beside the charter.</summary>
public sealed record TextContract(string Title, string Number, DateOnly? From, DateOnly? To);

/// <summary>A party by name, with its role and what it needs from the others; people are named by their signatures.</summary>
public sealed record TextParty(Guid Id, string Name, string? Role, IReadOnlyList<string>? Needs);

/// <summary>A decision domain with its rule, and who decides in it as a sentence.</summary>
public sealed record TextDomain(
    DecisionDomain Domain, GovernanceType Type, IReadOnlyList<string> Leads, string WhoDecides, string Rule,
    DateOnly? RulePublishedOn, int Criticality, bool IsMandatory, bool IsProtected, string DelegatedBy, DateOnly? DelegatedOn,
    bool? IsRevocable, string OutsideSetter, IReadOnlyList<ProtectiveRule>? ProtectiveRules, string? ProtectionReason, int? NoticeDays);

/// <summary>A statement with the identity that it keeps over versions.</summary>
public sealed record TextStatement(Guid Id, Section Section, string Text);

/// <summary>What the charter owes to an outcome.</summary>
public sealed record TextContribution(
    Guid Id, string Outcome, ContributionKind Kind, decimal? Weight, string Description, decimal? Baseline, decimal? Target,
    DateOnly? Starts, DateOnly? Due);
