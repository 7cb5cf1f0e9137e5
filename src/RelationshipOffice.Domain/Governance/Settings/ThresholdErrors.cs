using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>What the thresholds of governance refuse.</summary>
public static class ThresholdErrors
{
    public static readonly Error ReasonMissing =
        new("thresholds.reason.missing", "Say why, in a sentence: every verdict will be judged by this.", "Reason");

    public static readonly Error WeightsNot100 = new(
        "thresholds.weights.not_100", "The five weights of dependence sum to 100 points. Change one of the others too.", nameof(GovernanceSettings.ShareWeight));

    public static readonly Error InfluenceAboveControl = new(
        "thresholds.influence.above_control", "Influence begins below control. Choose a lower share of the votes.", nameof(GovernanceSettings.InfluenceFrom));

    public static readonly Error TiltedBelowEqual = new(
        "thresholds.tilted.below_equal", "Tilted ends above about equal. Choose a larger gap.", nameof(GovernanceSettings.TiltedUpTo));

    public static readonly Error MoreForMoreAlternatives = new(
        "thresholds.alternatives.order", "Two or three alternatives cannot count for more than one.", nameof(GovernanceSettings.TwoOrThreeAlternatives));

    public static Error OffScale(string field, string says) => new("thresholds.off_scale", says, field);
}
