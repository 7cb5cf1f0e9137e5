using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Shared;

/// <summary>Whose story tells who saved a newer version: the record that a command names as what it changes.</summary>
internal static class ConflictSubject
{
    /// <summary>The charter, outcome, person or partner of the command, in this order; null when it names none.</summary>
    public static Subject? Of(object command) =>
        Named<CharterId>(command, "Charter") is { } charter ? new Subject(SubjectKind.Charter, charter.Value)
        : Named<OutcomeId>(command, "Outcome") is { } outcome ? new Subject(SubjectKind.Outcome, outcome.Value)
        : Named<PersonId>(command, "Person") is { } person ? new Subject(SubjectKind.Person, person.Value)
        : Named<PartnerId>(command, "Partner") is { } partner ? new Subject(SubjectKind.Partner, partner.Value)
        : null;

    /// <summary>The page that shows the record as it stands; null for what the office itself keeps, each kind on a page of its own.</summary>
    public static string? AddressOf(Subject subject) => subject.Kind switch
    {
        SubjectKind.Charter => $"/charters/{subject.Id}",
        SubjectKind.Outcome => $"/outcomes/{subject.Id}",
        SubjectKind.Person => $"/administration/people/{subject.Id}",
        SubjectKind.Partner => $"/partners/{subject.Id}",
        _ => null,
    };

    private static TId? Named<TId>(object command, string name)
        where TId : struct =>
        command.GetType().GetProperty(name)?.GetValue(command) as TId?;
}
