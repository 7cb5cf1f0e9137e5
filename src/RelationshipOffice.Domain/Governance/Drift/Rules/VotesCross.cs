namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// D1: votes of one party in another, with those of everybody whom it controls, cross the lines of influence and control
/// (20 and 50 % by default) or 100 %, or become restricted or free. Exactly 20 is influence and exactly 50 is not yet control
/// (domain guide §3.4, 4–5); restricted votes count for nobody.
/// </summary>
public sealed class VotesCross : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of) =>
        from course in of.Votes
        let turn = course.TurnSince(of.Since, v => (Line(v, of.Thresholds), v.Restricted > 0))
        where turn is not null
        select new DriftFinding(
            DriftRule.D1, DriftFinding.KeyOf(course.Of) + ">" + DriftFinding.KeyOf(course.On), turn.After.Key,
            $"{of.NameOf(course.Of)} holds {turn.After.Value} in {of.NameOf(course.On)}; before, {turn.Before.Value.ToString().TrimEnd(',')}.",
            turn.After.On, turn.After.Source,
            $"{of.Thresholds.InfluenceFrom:0.##} %, {of.Thresholds.ControlAbove:0.##} % and 100 % of the votes; restricted or free",
            DriftFinding.Setting(DriftRule.D1))
        {
            Suggested = Line(turn.After.Value, of.Thresholds) >= 2 ? GovernanceType.Hierarchy
                : Line(turn.Before.Value, of.Thresholds) >= 2 ? GovernanceType.QuasiHierarchy : null,
        };

    // Little, influence, control, all of them.
    private static int Line(VotesSeen votes, GovernanceSettings lines) => votes.Free switch
    {
        100 => 3,
        _ when votes.Free > lines.ControlAbove => 2,
        _ when votes.Free >= lines.InfluenceFrom => 1,
        _ => 0,
    };
}
