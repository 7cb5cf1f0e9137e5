using RelationshipOffice.Application.Overview.Relationships;

namespace RelationshipOffice.Application.Overview;

/// <summary>How much of each list stands in the quarterly pack; the rest is counted there and stands in the office (†).</summary>
public static class PackLength
{
    public const int Outcomes = 60;

    public const int Points = 25;

    private const int OfOneKind = 8;

    /// <summary>The alarms that are told: the first of each kind.</summary>
    public static IReadOnlyList<Alarm> Of(IReadOnlyList<Alarm> alarms) => [.. alarms.GroupBy(a => a.Kind).SelectMany(g => g.Take(OfOneKind))];
}
