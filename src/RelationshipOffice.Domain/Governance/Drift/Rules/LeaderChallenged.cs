namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// D5: over 30 % of what a leader decided in twelve months was challenged or asked to be waived, or the leader missed its
/// own duties twice: a written answer that came late or is overdue.
/// </summary>
public sealed class LeaderChallenged : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of)
    {
        foreach (var leader in of.Led(GovernanceType.QuasiHierarchy).Select(l => l.Lead).Distinct())
        {
            var challenges = of.Challenges.Where(c => c.Leader == leader && c.On >= of.LookedBackTo).OrderBy(c => c.On).ToList();
            var inEffect = of.Decisions.Where(d => d.Type == GovernanceType.QuasiHierarchy && d.On >= of.LookedBackTo).Select(d => d.Key).ToList();
            var challenged = challenges.Select(c => c.Against).Distinct().Count();
            // A challenge may come before the decision takes effect: then it counts among the decisions too.
            var decided = inEffect.Count > 0 ? inEffect.Union(challenges.Select(c => c.Against)).Count() : 0;
            if (challenges.Count > 0 && decided > 0 && challenged * 100m / decided > of.Settings.ChallengedAbove)
            {
                yield return Found(of, challenges[^1], "challenged",
                    $"{challenged} of {decided} decisions led by {of.NameOf(leader)} were challenged or asked to be waived in {of.Settings.MonthsLookedAt} months.",
                    $"Over {of.Settings.ChallengedAbove:0.##} % in {of.Settings.MonthsLookedAt} months");
            }

            var missed = challenges.Where(c => c.AnsweredLate).ToList();
            if (missed.Count >= of.Settings.MissedDuties)
            {
                yield return Found(of, missed[^1], "duties",
                    $"{of.NameOf(leader)} answered {missed.Count} challenges late or not yet, in {of.Settings.MonthsLookedAt} months.",
                    $"{of.Settings.MissedDuties} missed duties of the leader in {of.Settings.MonthsLookedAt} months");
            }
        }
    }

    private static DriftFinding Found(DriftCase of, DriftChallenge newest, string what, string sentence, string threshold) => new(
        DriftRule.D5, $"{DriftFinding.KeyOf(newest.Leader)}/{what}", newest.Key, sentence, newest.On, "Challenges on record in this charter",
        threshold, DriftFinding.Setting(DriftRule.D5))
    {
        Suggested = of.Has(GovernanceType.Network) ? GovernanceType.Network : null,
    };
}
