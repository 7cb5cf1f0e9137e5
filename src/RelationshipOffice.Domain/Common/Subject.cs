namespace RelationshipOffice.Domain.Common;

/// <summary>Whose story a domain event belongs to: activity is listed, reached and hash-chained by its subject.</summary>
public readonly record struct Subject(SubjectKind Kind, Guid Id);
