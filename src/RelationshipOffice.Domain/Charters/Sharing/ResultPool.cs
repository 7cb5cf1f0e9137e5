using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// An amount that results beside cost move (variant B of domain guide §5): each key result area has a weight, and is scored from
/// −1 to +1 when the time comes.
/// </summary>
public sealed record ResultPool
{
    public const int MostAreas = 20;

    private ResultPool()
    {
    }

    public decimal Amount { get; private init; }

    public IReadOnlyList<ResultArea> Areas { get; private init; } = [];

    /// <summary>
    /// Refuses an amount that is not above 0 (<c>charter.gain_share.pool.not_positive</c>), no area, one twice, a weight outside
    /// 0–1, and weights that do not sum to 1 (<c>charter.gain_share.weights.not_whole</c>).
    /// </summary>
    public static ResultPool Of(decimal amount, IReadOnlyList<ResultArea> areas)
    {
        Rule.Guard(amount > 0, GainShareErrors.PoolNotPositive);
        Rule.Guard(areas.Count is > 0 and <= MostAreas, GainShareErrors.AreasOutOfRange);
        Rule.Guard(areas.DistinctBy(a => a.Name).Count() == areas.Count, GainShareErrors.AreaTwice);
        Rule.Guard(areas.Sum(a => a.Weight) == 1, GainShareErrors.WeightsNotWhole(areas.Sum(a => a.Weight)));
        return new ResultPool { Amount = amount, Areas = areas };
    }

    public bool Is(ResultPool? other) => other is not null && Amount == other.Amount && Areas.SequenceEqual(other.Areas);
}

/// <summary>A key result area with its weight, a part of 1.</summary>
public sealed record ResultArea
{
    private ResultArea(string name, decimal weight) => (Name, Weight) = (name, weight);

    public string Name { get; }

    public decimal Weight { get; }

    /// <summary>Refuses a missing name and a weight that is not above 0 and up to 1 (<c>charter.gain_share.weight.out_of_range</c>).</summary>
    public static ResultArea Of(string name, decimal weight, string field = "Areas")
    {
        Rule.Guard(weight is > 0 and <= 1 && decimal.Round(weight, 4) == weight, GainShareErrors.WeightOutOfRange with { Field = $"{field}.Weight" });
        return new ResultArea(Text.Required(name, Text.Name, "charter.gain_share.area", "The name of the key result area", $"{field}.Name"), decimal.Round(weight, 4));
    }
}
