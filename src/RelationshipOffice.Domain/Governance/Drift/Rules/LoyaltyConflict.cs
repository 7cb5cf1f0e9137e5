namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// One party owes exclusivity or loyalty to a party here, and to another one in a second charter in which the first has no
/// seat: the promises may exclude each other (combination check, domain guide §3.1). Each of both charters is told.
/// </summary>
public sealed class LoyaltyConflict : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of) => of.Promises.Select(p => new DriftFinding(
        DriftRule.Loyalty, $"{DriftFinding.KeyOf(p.Party)}/{p.Other.Value:N}", p.Key,
        $"{of.NameOf(p.Party)} has promised {of.NameOf(p.Here)}: “{p.SaysHere}” and in {p.OtherCode} {of.NameOf(p.Elsewhere)}: “{p.SaysElsewhere}”",
        p.On, p.Source, "Promises to two parties that do not stand in both charters", "Combination check, domain guide §3.1")
    {
        Elsewhere = p.Other,
    });
}
