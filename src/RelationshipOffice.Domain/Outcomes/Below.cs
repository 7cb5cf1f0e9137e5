using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>How an outcome stands that serves a larger one, and how much it weighs there; no weight means an equal part of the rest.</summary>
public sealed record Below(Standing Standing, Percent? Weight)
{
    /// <summary>
    /// The weight of each in points of 100. Those without one share equally what the others leave: 60 and two without
    /// weigh 60, 20 and 20; three without weigh a third each.
    /// </summary>
    public static IReadOnlyList<(Standing Standing, decimal Weight)> Weigh(IReadOnlyList<Below> all)
    {
        var open = all.Count(b => b.Weight is null);
        var rest = Math.Max(0, 100 - all.Sum(b => b.Weight?.Value ?? 0));
        return [.. all.Select(b => (b.Standing, b.Weight?.Value ?? rest / open))];
    }
}
