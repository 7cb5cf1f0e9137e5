namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// D4: in a network one party proposed over 70 % of the last ten decisions and none was amended: it leads, whatever the
/// charter says. Fewer than ten decisions say nothing yet.
/// </summary>
public sealed class HiddenLeader : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of)
    {
        var last = of.Decisions.Where(d => d.Type == GovernanceType.Network)
            .OrderByDescending(d => d.On).ThenByDescending(d => d.Key, StringComparer.Ordinal).Take(of.Settings.DecisionsLookedAt).ToList();
        if (last.Count < of.Settings.DecisionsLookedAt || last.Exists(d => d.WasAmended))
        {
            yield break;
        }

        foreach (var own in last.Where(d => d.ProposedBy is not null).GroupBy(d => d.ProposedBy!.Value))
        {
            if (own.Count() * 100m / last.Count > of.Settings.ProposedAbove)
            {
                yield return new DriftFinding(
                    DriftRule.D4, DriftFinding.KeyOf(own.Key), last[0].Key,
                    $"{of.NameOf(own.Key)} proposed {own.Count()} of the last {last.Count} decisions of the network, and none was amended.",
                    last[0].On, $"Decisions of this charter, the newest “{last[0].Title}”",
                    $"Over {of.Settings.ProposedAbove:0.##} % of the last {of.Settings.DecisionsLookedAt} decisions", DriftFinding.Setting(DriftRule.D4))
                {
                    Suggested = GovernanceType.QuasiHierarchy,
                };
            }
        }
    }
}
