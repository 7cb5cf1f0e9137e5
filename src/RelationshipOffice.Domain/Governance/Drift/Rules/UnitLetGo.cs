namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// D9: in a hierarchy the owner gave up its control by votes (the office's line of control or fewer; 50 % by default), or
/// the unit now makes over half of its sales outside.
/// </summary>
public sealed class UnitLetGo : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of)
    {
        foreach (var (owner, unit) in of.Led(GovernanceType.Hierarchy).Distinct())
        {
            var votes = of.Votes.FirstOrDefault(v => v.Of == owner && v.On == unit)?.TurnSince(of.Since, v => v.Free > of.Thresholds.ControlAbove);
            if (votes is not null && votes.After.Value.Free <= of.Thresholds.ControlAbove)
            {
                yield return Found(DriftFinding.KeyOf(unit) + "/divested", votes.After,
                    $"{of.NameOf(owner)} no longer controls {of.NameOf(unit)}: {votes.After.Value.ToString().TrimEnd(',')}.",
                    $"Over {of.Thresholds.ControlAbove:0.##} % of the votes", DriftFinding.Setting(DriftRule.D9));
            }

            var sales = of.Shares.FirstOrDefault(s => s.Of == unit && s.On == owner)?.TurnSince(of.Since, s => s >= of.Settings.HalfOfSales);
            if (sales is not null && sales.After.Value < of.Settings.HalfOfSales)
            {
                yield return Found(DriftFinding.KeyOf(unit) + "/outside", sales.After,
                    $"{of.NameOf(unit)} makes {100 - sales.After.Value:0.##} % of its sales outside {of.NameOf(owner)}.", "Over half of the sales outside",
                    DriftFinding.Guide(DriftRule.D9));
            }
        }
    }

    private static DriftFinding Found<T>(string about, Seen<T> fact, string sentence, string threshold, string thresholdSource) => new(
        DriftRule.D9, about, fact.Key, sentence, fact.On, fact.Source, threshold, thresholdSource)
    {
        Suggested = GovernanceType.QuasiHierarchy,
    };
}
