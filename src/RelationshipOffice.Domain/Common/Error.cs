namespace RelationshipOffice.Domain.Common;

/// <summary>
/// A refusal: a stable code for tests and interfaces, a sentence for the person (what happened, what to do next),
/// and, where one field is to blame, that field's name in the command.
/// </summary>
public sealed record Error(string Code, string Message, string? Field = null);
