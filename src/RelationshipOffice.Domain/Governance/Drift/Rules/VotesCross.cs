namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// D1: votes of one party in another cross 20, 50 or 100 %, or become restricted or free. Exactly 20 is influence and exactly
/// 50 is not yet control (domain guide §3.4, 5); restricted votes count for nobody.
/// </summary>
public sealed class VotesCross : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of) =>
        from course in of.Votes
        let turn = course.TurnSince(of.Since, v => (Line(v), v.Restricted))
        where turn is not null
        select new DriftFinding(
            DriftRule.D1, DriftFinding.KeyOf(course.Of) + ">" + DriftFinding.KeyOf(course.On), turn.After.Key,
            $"{of.NameOf(course.Of)} holds {Said(turn.After.Value)} in {of.NameOf(course.On)}; before, {Said(turn.Before.Value)}.",
            turn.After.On, turn.After.Source, "20 %, 50 % and 100 % of the votes; restricted or free", DriftFinding.Guide(DriftRule.D1))
        {
            Suggested = Line(turn.After.Value) >= 2 ? GovernanceType.Hierarchy
                : Line(turn.Before.Value) >= 2 ? GovernanceType.QuasiHierarchy : null,
        };

    // Below 20, 20 to 50, over 50, all of them.
    private static int Line(VotesSeen votes) => votes switch
    {
        { Restricted: true } => 0,
        { Share: 100 } => 3,
        { Share: > 50 } => 2,
        { Share: >= 20 } => 1,
        _ => 0,
    };

    private static string Said(VotesSeen votes) => $"{votes.Share:0.##} % of the votes" + (votes.Restricted ? ", restricted" : "");
}
