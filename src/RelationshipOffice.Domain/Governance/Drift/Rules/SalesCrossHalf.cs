namespace RelationshipOffice.Domain.Governance;

/// <summary>D3: the share of a party's sales that another takes crosses 50 %, either way.</summary>
public sealed class SalesCrossHalf : IDriftRule
{
    public IEnumerable<DriftFinding> Find(DriftCase of) =>
        from course in of.Shares
        let turn = course.TurnSince(of.Since, share => share >= of.Settings.HalfOfSales)
        where turn is not null
        select new DriftFinding(
            DriftRule.D3, DriftFinding.KeyOf(course.Of) + ">" + DriftFinding.KeyOf(course.On), turn.After.Key,
            $"{turn.After.Value:0.##} % of what {of.NameOf(course.Of)} sells goes to {of.NameOf(course.On)}; it was {turn.Before.Value:0.##} %.",
            turn.After.On, turn.After.Source, $"{of.Settings.HalfOfSales:0.##} % of sales", DriftFinding.Setting(DriftRule.D3))
        {
            Suggested = turn.After.Value >= of.Settings.HalfOfSales ? GovernanceType.QuasiHierarchy : GovernanceType.Network,
        };
}
