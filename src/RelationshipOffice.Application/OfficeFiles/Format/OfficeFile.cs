using System.Text.Json;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>One office file: the partners, people, facts, outcomes and charters of one case (docs/office-files.md).</summary>
internal sealed record OfficeFile
{
    public const string Known = "office-files/1";

    public required string Format { get; init; }

    public required CaseEntry Case { get; init; }

    public OfficeEntry? Office { get; init; }

    public IReadOnlyList<PartnerEntry> Partners { get; init; } = [];

    public IReadOnlyList<PersonEntry> People { get; init; } = [];

    public IReadOnlyList<LibraryStatementEntry> LibraryStatements { get; init; } = [];

    /// <summary>Templates of the office, each as a template file has it.</summary>
    public IReadOnlyList<JsonElement> Templates { get; init; } = [];

    public IReadOnlyList<StakeEntry> Stakes { get; init; } = [];

    public IReadOnlyList<RelationFactEntry> RelationFacts { get; init; } = [];

    public IReadOnlyList<RelationshipEntry> Relationships { get; init; } = [];

    public IReadOnlyList<OutcomeEntry> Outcomes { get; init; } = [];

    public IReadOnlyList<CharterEntry> Charters { get; init; } = [];
}
