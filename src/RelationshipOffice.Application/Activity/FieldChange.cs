namespace RelationshipOffice.Application.Activity;

/// <summary>One field before and after a save, as text; null where there was or is nothing.</summary>
public sealed record FieldChange(string Record, string Field, string? Before, string? After);
