using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// What of the difference between target and actual cost goes to the partners (domain guide §5): one share of all of it
/// (variant A), or a share for each band below and above the target (variant C).
/// </summary>
public sealed record CostShare
{
    public const int MostBands = 10;

    private CostShare()
    {
    }

    /// <summary>Target outturn cost.</summary>
    public decimal Target { get; private init; }

    /// <summary>What the partners earn beside their cost if nothing is shared.</summary>
    public decimal Fee { get; private init; }

    /// <summary>The partners' share of the whole difference; none where bands say it.</summary>
    public Percent? Share { get; private init; }

    /// <summary>From the target down.</summary>
    public IReadOnlyList<CostBand> Below { get; private init; } = [];

    /// <summary>From the target up.</summary>
    public IReadOnlyList<CostBand> Above { get; private init; } = [];

    /// <summary>
    /// One share of all of it. Refuses a target that is not above 0 (<c>charter.gain_share.target.not_positive</c>) and a fee below 0
    /// (<c>charter.gain_share.fee.negative</c>).
    /// </summary>
    public static CostShare Linear(decimal target, decimal fee, Percent share) => Of(target, fee) with { Share = share };

    /// <summary>
    /// A share for each band. Refuses what <see cref="Linear"/> refuses, and bands that do not begin at the target, leave a hole,
    /// overlap, or end before all is shared (<c>charter.gain_share.bands.…</c>).
    /// </summary>
    public static CostShare Banded(decimal target, decimal fee, IReadOnlyList<CostBand> below, IReadOnlyList<CostBand> above)
    {
        CostBand.GuardRow(below, "Below");
        CostBand.GuardRow(above, "Above");
        return Of(target, fee) with { Below = below, Above = above };
    }

    /// <summary>Whether both say the same.</summary>
    public bool Is(CostShare? other) => other is not null && (Target, Fee, Share) == (other.Target, other.Fee, other.Share)
        && Below.SequenceEqual(other.Below) && Above.SequenceEqual(other.Above);

    private static CostShare Of(decimal target, decimal fee)
    {
        Rule.Guard(target > 0, GainShareErrors.TargetNotPositive);
        Rule.Guard(fee >= 0, GainShareErrors.FeeNegative);
        return new CostShare { Target = target, Fee = fee };
    }
}
