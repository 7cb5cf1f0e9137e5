namespace RelationshipOffice.Domain.Governance;

/// <summary>D8: decisions were taken outside the body that the charter names, or consents came late, within twelve months.</summary>
public sealed class ConsentsLate : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of)
    {
        var recent = of.Decisions.Where(d => d.On >= of.LookedBackTo).OrderBy(d => d.On).ToList();
        var (late, outside) = (recent.Where(d => d.LateConsents > 0).ToList(), recent.Where(d => d.OutsideBody).ToList());
        if (late.Sum(d => d.LateConsents) >= of.Settings.LateConsents)
        {
            yield return Found(late[^1], "late",
                $"{late.Sum(d => d.LateConsents)} consents came late in {of.Settings.MonthsLookedAt} months, the last to “{late[^1].Title}”.",
                $"{of.Settings.LateConsents} late consents in {of.Settings.MonthsLookedAt} months");
        }

        if (outside.Count > 0)
        {
            yield return Found(outside[^1], "outside", $"“{outside[^1].Title}” was decided outside the body that the charter names.", "None");
        }
    }

    private static DriftFinding Found(DriftDecision newest, string what, string sentence, string threshold) => new(
        DriftRule.D8, what, newest.Key, sentence, newest.On, "Decisions of this charter", threshold, DriftFinding.Setting(DriftRule.D8));
}
