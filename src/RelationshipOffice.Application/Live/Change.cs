using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Live;

/// <summary>What changed: one record, or, without its id, any of a kind.</summary>
public readonly record struct Change(SubjectKind Kind, Guid? Id = null)
{
    // Who changes more records than these at once is not followed record by record.
    private const int MostNamed = 20;

    /// <summary>Whether it may have changed what somebody shows of this record; of several, where none is named.</summary>
    public bool IsOf(SubjectKind kind, Guid? id) => Kind == kind && (Id is null || id is null || Id == id);

    internal string Payload => Id is { } id ? $"{Kind} {id}" : Kind.ToString();

    internal static IEnumerable<Change> Of(IEnumerable<Subject> subjects) => subjects.Distinct().GroupBy(s => s.Kind)
        .SelectMany(g => g.Count() > MostNamed ? [new Change(g.Key)] : g.Select(s => new Change(s.Kind, s.Id)));

    /// <summary>What a payload tells; null, "anything may have changed", for what is not understood.</summary>
    internal static Change? Parse(string payload)
    {
        var (kind, id) = payload.Split(' ', 2) is [var noun, var record] ? (noun, record) : (payload, null);
        return !Enum.TryParse<SubjectKind>(kind, out var known) ? null
            : id is null ? new Change(known)
            : Guid.TryParse(id, out var named) ? new Change(known, named)
            : null;
    }
}
