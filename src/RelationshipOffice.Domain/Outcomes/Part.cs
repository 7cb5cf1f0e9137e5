using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>
/// A contribution as the formulas see it: how far it is, and how far it should be, both 0–100 %. No attainment means
/// no data; <paramref name="Gates"/> names the shares that an enabler gates, none meaning all of them.
/// </summary>
public sealed record Part(
    ContributionId Id, CharterId Charter, ContributionKind Kind, Percent Weight, Percent? Attainment, Percent? Expected,
    IReadOnlyList<ContributionId> Gates)
{
    /// <summary>Known not to hold: observed, and short of its target. Without data nothing is known to be unmet.</summary>
    public bool IsUnmet => Attainment is { } attained && attained.Value < 100;

    /// <summary>Whether this enabler stands before that share.</summary>
    public bool GatesShare(ContributionId share) =>
        Kind == ContributionKind.Enabler && (Gates.Count == 0 || Gates.Contains(share));
}
