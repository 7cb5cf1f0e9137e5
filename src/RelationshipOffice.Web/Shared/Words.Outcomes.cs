using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Web.Shared;

// Outcomes and what contributes to them.
internal static partial class Words
{
    public static string InWords(this Frequency frequency) => Sentence(frequency);

    public static string InWords(this Confidence confidence) => Sentence(confidence);

    public static string InWords(this OutcomeStatus status) => Sentence(status);

    public static string InWords(this Direction direction) => direction == Direction.Up ? "Higher is better" : "Lower is better";

    public static string InWords(this ContributionKind kind) => kind switch
    {
        ContributionKind.Share => "Share: a weighted part",
        ContributionKind.Enabler => "Enabler: others count for nothing without it",
        _ => "Threshold: must hold",
    };
}
