namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// How ready a relationship is (domain guide §7): what the office holds of each line, never what somebody ticked. A share is
/// told only together with its lines.
/// </summary>
public sealed record Readiness(IReadOnlyList<ReadinessLine> Lines)
{
    /// <summary>Lines that are agreed or evidenced.</summary>
    public int Reached => Lines.Count(l => l.Counts);

    /// <summary>The same in whole per cent, rounded down: not everything is there before everything is.</summary>
    public int Percent => Lines.Count == 0 ? 0 : Reached * 100 / Lines.Count;

    /// <summary>What to do next: the first missing line, else the first draft, else the first that nothing shows yet.</summary>
    public ReadinessLine? Next => Lines.Where(l => l.State < ReadinessState.Evidenced).OrderBy(l => l.State).ThenBy(l => l.Item).FirstOrDefault();

    public static Readiness Of(ReadinessFacts facts) => new([.. ReadinessRules.Before(facts), .. ReadinessRules.Since(facts)]);
}
