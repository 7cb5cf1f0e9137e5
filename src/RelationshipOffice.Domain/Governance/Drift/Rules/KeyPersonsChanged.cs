namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// D11: another person is sponsor or manager of a side than before, since the charter runs. Attendance at meetings joins this
/// rule when meetings are kept.
/// </summary>
public sealed class KeyPersonsChanged : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of) =>
        from change in of.PersonChanges
        where change.On > of.Since
        select new DriftFinding(
            DriftRule.D11, $"{DriftFinding.KeyOf(change.Partner)}/{change.Role}", change.Key,
            $"{change.After} is {change.Role} of {of.NameOf(change.Partner)} in the place of {change.Before}.",
            change.On, "The charter's own record", "Any change of sponsor or manager", DriftFinding.Guide(DriftRule.D11));
}
