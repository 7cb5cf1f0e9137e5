using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>What is known of a pair itself, and who sets the parameters of which decision domain today.</summary>
internal sealed record RelationshipEntry
{
    [RefersTo(FileThing.Partner)]
    public required string A { get; init; }

    [RefersTo(FileThing.Partner)]
    public required string B { get; init; }

    public required DateOnly Date { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Source { get; init; }

    public required bool Verified { get; init; }

    public bool Demo { get; init; }

    public required Level Complexity { get; init; }

    public required Level Codifiability { get; init; }

    public required Level Capability { get; init; }

    public IReadOnlyDictionary<DecisionDomain, SetterWord> Setters { get; init; } = new Dictionary<DecisionDomain, SetterWord>();
}

/// <summary>Who sets the parameters, as a file writes it.</summary>
internal enum SetterWord
{
    [JsonStringEnumMemberName("a")]
    A,

    [JsonStringEnumMemberName("b")]
    B,

    [JsonStringEnumMemberName("joint")]
    Joint,

    [JsonStringEnumMemberName("outside")]
    Outside,
}
