namespace RelationshipOffice.Domain.Governance;

/// <summary>D2: the power gap of two parties is called otherwise than when the charter began, or has turned round.</summary>
public sealed class GapChangesBand : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of) =>
        from course in of.Gaps
        let turn = course.TurnSince(of.Since, g => (g.Band, g.IsEqual ? 0 : Math.Sign(g.Points)))
        where turn is not null
        select new DriftFinding(
            DriftRule.D2, DriftFinding.KeyOf(course.Pair), turn.After.Key,
            $"The power gap between {of.NameOf(course.Of)} and {of.NameOf(course.On)} is {Math.Abs(turn.After.Value.Points):0.##} ({turn.After.Value.Band}); "
                + $"it was {Math.Abs(turn.Before.Value.Points):0.##} ({turn.Before.Value.Band}). {turn.After.Says}",
            turn.After.On, turn.After.Source, $"Up to {of.Thresholds.EqualUpTo:0.##} about equal, up to {of.Thresholds.TiltedUpTo:0.##} tilted, beyond it subordinate", DriftFinding.Setting(DriftRule.D2))
        {
            Suggested = turn.After.Value.IsEqual ? GovernanceType.Network : GovernanceType.QuasiHierarchy,
        };
}
