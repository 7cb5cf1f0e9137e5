using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Web.Shared;

// Outcomes and what contributes to them.
internal static partial class Words
{
    public static string InWords(this Frequency frequency) => Sentence(frequency);

    public static string InWords(this Confidence confidence) => Sentence(confidence);

    public static string InWords(this OutcomeStatus status) => Sentence(status);

    public static string InWords(this ImportState state) => state switch
    {
        ImportState.Sent => "Being recorded",
        ImportState.Refused => "Not recorded",
        ImportState.Undone => "Taken back",
        _ => Sentence(state),
    };

    public static string InWords(this Direction direction) => direction == Direction.Up ? "Higher is better" : "Lower is better";

    public static string InWords(this ContributionKind kind) => kind switch
    {
        ContributionKind.Share => "Share: a weighted part",
        ContributionKind.Enabler => "Enabler: others count for nothing without it",
        _ => "Threshold: must hold",
    };

    public static string InWords(this AlarmKind kind) => kind switch
    {
        AlarmKind.ThresholdFailed => "Thresholds that do not hold",
        AlarmKind.EnablerMissing => "Enablers that are missing",
        AlarmKind.Concentration => "One partner carries over half",
        AlarmKind.Unassigned => "Weight that nobody carries",
        AlarmKind.StaleMeasure => "Stale measures",
        AlarmKind.LongPastReview => "Charters long past their review",
        AlarmKind.OrphanCharter => "Charters that contribute to nothing",
        _ => "Partners without a charter",
    };

    public static string Meaning(this AlarmKind kind) => kind switch
    {
        AlarmKind.ThresholdFailed => "While it does not hold, the outcome is at risk at best.",
        AlarmKind.EnablerMissing => "What it enables counts for nothing while it is not met.",
        AlarmKind.Concentration => "If that partner left, most of what was reached would go with it.",
        AlarmKind.Unassigned => "Find a relationship that takes it on, or lower the target.",
        AlarmKind.StaleMeasure => "Nobody knows how these stand. Ask for a fresh figure.",
        AlarmKind.LongPastReview => "A charter that nobody reviews stops saying how people work.",
        AlarmKind.OrphanCharter => "Say what the relationship is for, or end it.",
        _ => "Agree a charter, or archive the partner.",
    };

    public static string Address(this Alarm alarm) => alarm.About switch
    {
        SubjectKind.Outcome => $"/outcomes/{alarm.Id}",
        SubjectKind.Charter => $"/charters/{alarm.Id}",
        _ => $"/partners/{alarm.Id}",
    };
}
