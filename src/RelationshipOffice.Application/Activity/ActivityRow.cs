using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Activity;

/// <summary>
/// One thing that somebody did: who, what in words, when, about which record, why, and each field before and after.
/// About is null where only the kind may be known.
/// </summary>
public sealed record ActivityRow(
    long Id, DateTimeOffset Moment, string Actor, string What, SubjectKind Kind, Guid? SubjectId, string? About,
    string? Reason, IReadOnlyList<FieldChange> Changes);
