namespace RelationshipOffice.Domain.Governance;

/// <summary>D10: an answer on complexity, codifiability or capability is another than when the charter began.</summary>
public sealed class AnswerChanged : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of) =>
        from course in of.Answers
        let turn = course.TurnSince(of.Since, answer => answer)
        where turn is not null
        select new DriftFinding(
            DriftRule.D10, DriftFinding.KeyOf(course.Pair) + "/" + turn.After.Value.Split(':')[0], turn.After.Key,
            $"Between {of.NameOf(course.Of)} and {of.NameOf(course.On)}: {turn.After.Says} Before: {turn.Before.Says}",
            turn.After.On, turn.After.Source, "Low or high, compared with the start of the charter", DriftFinding.Guide(DriftRule.D10));
}
