namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>An office file as it came: its name, for refusals, and its text.</summary>
public sealed record FileText(string Name, string Json);
