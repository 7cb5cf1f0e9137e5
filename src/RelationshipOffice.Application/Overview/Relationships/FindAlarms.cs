using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>
/// What endangers the outcomes by structure rather than by figures (domain guide §5): unassigned weight, orphan charters,
/// partners without a charter, charters long past review, one partner over 50 %, a missing enabler, a failing threshold,
/// stale measures. Grouped by kind, the outcomes first.
/// </summary>
[Requires(Permission.SeeExecutivePage)]
public sealed record FindAlarms : IQuery<IReadOnlyList<Alarm>>;

/// <summary>One warning: of what kind, about which record, and why in a sentence.</summary>
public sealed record Alarm(AlarmKind Kind, SubjectKind About, Guid Id, string Title, string Sentence);

/// <summary>The kinds of alarms, in the order in which they are told.</summary>
public enum AlarmKind
{
    ThresholdFailed,
    EnablerMissing,
    Concentration,
    Unassigned,
    StaleMeasure,
    LongPastReview,
    OrphanCharter,
    PartnerWithoutCharter,
}

internal sealed class FindAlarmsHandler(RelationshipReader relationships, OfficeClock clock) : IHandler<FindAlarms, IReadOnlyList<Alarm>>
{
    public async Task<Result<IReadOnlyList<Alarm>>> HandleAsync(FindAlarms request, Actor actor, CancellationToken ct) =>
        Alarms.Of(await relationships.ReadAsync(actor, ct), clock.Today).ToList();
}
