namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// D9: in a hierarchy the owner gave up its control (50 % of the votes or fewer), or the unit now makes over half of its
/// sales outside.
/// </summary>
public sealed class UnitLetGo : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of)
    {
        foreach (var (owner, unit) in of.Led(GovernanceType.Hierarchy).Distinct())
        {
            var votes = of.Votes.FirstOrDefault(v => v.Of == owner && v.On == unit)?.TurnSince(of.Since, v => v is { Share: > 50, Restricted: false });
            if (votes is { After.Value: { Restricted: true } or { Share: <= 50 } })
            {
                yield return Found(DriftFinding.KeyOf(unit) + "/divested", votes.After,
                    $"{of.NameOf(owner)} no longer controls {of.NameOf(unit)}: {votes.After.Value.Share:0.##} % of the votes{(votes.After.Value.Restricted ? ", restricted" : "")}.",
                    "Over 50 % of the votes");
            }

            var sales = of.Shares.FirstOrDefault(s => s.Of == unit && s.On == owner)?.TurnSince(of.Since, s => s >= of.Settings.HalfOfSales);
            if (sales is not null && sales.After.Value < of.Settings.HalfOfSales)
            {
                yield return Found(DriftFinding.KeyOf(unit) + "/outside", sales.After,
                    $"{of.NameOf(unit)} makes {100 - sales.After.Value:0.##} % of its sales outside {of.NameOf(owner)}.", "Over half of the sales outside");
            }
        }
    }

    private static DriftFinding Found<T>(string about, Seen<T> fact, string sentence, string threshold) => new(
        DriftRule.D9, about, fact.Key, sentence, fact.On, fact.Source, threshold, DriftFinding.Guide(DriftRule.D9))
    {
        Suggested = GovernanceType.QuasiHierarchy,
    };
}
