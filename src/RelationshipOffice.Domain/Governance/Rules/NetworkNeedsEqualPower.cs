using static RelationshipOffice.Domain.Governance.FactsUsed;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// G7: a network needs about equal power. A gap up to 20 is Valid, up to 40 (tilted) a Warning, beyond it Invalid, unless
/// protective rules are recorded with a reason: then a Warning. A range over several bands is No data with the best and
/// the worst verdict (§3.4, 1).
/// </summary>
internal sealed class NetworkNeedsEqualPower : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at) => at.PlainNetworkPairs.Select(p => Of(at, p));

    private static Finding Of(DomainCase at, PartyPair pair)
    {
        var (gap, settings, protection) = (at.GapOf(pair), at.Settings, at.Domain.Protection);
        var (best, worst) = (Verdict(gap.SmallestSize, at), Verdict(gap.LargestSize, at));
        var validity = best == worst ? best : Validity.NoData;
        var (strong, weak) = (at.NameOf(gap.Stronger), at.NameOf(gap.Weaker));
        var size = gap.IsKnown ? Figure(gap.LargestSize) : $"{Figure(gap.SmallestSize)} to {Figure(gap.LargestSize)}";
        var isSubordinate = PowerGap.BandOf(gap.LargestSize, settings) == Band.Subordinate;
        return new Finding(GovernanceRule.G7, validity, validity switch
        {
            Validity.Valid => $"{strong} and {weak} have about equal power: the gap is {size}.",
            Validity.NoData => $"The power gap between {strong} and {weak} may be anything from {size}: facts are missing.",
            Validity.Warning when isSubordinate => $"{weak} is subordinate to {strong} (gap {size}), protected by {protection}: {protection.Reason}",
            Validity.Warning => $"Power is tilted towards {strong}: the gap over {weak} is {size}.",
            _ => $"{weak} is subordinate to {strong}: the gap is {size}, and a network needs about equal power.",
        })
        {
            Pair = pair,
            Facts = gap.Facts,
            Threshold = Threshold.Set($"About equal up to {Figure(settings.EqualUpTo)}, tilted up to {Figure(settings.TiltedUpTo)}", GovernanceRule.G7),
            Change = validity switch
            {
                Validity.Valid => $"A gap over {Figure(settings.EqualUpTo)} would be tilted.",
                Validity.NoData => $"This would settle most: {gap.Missing[0]}",
                Validity.Warning => $"A gap up to {Figure(settings.EqualUpTo)} would make it valid.",
                _ => $"It takes a gap up to {Figure(settings.TiltedUpTo)}, protective rules with a reason, or quasi-hierarchy led by {strong}.",
            },
            Missing = validity == Validity.NoData ? gap.Missing : [],
            Best = validity == Validity.NoData ? best : null,
            Worst = validity == Validity.NoData ? worst : null,
            Measure = gap.LargestSize,
        };
    }

    private static Validity Verdict(decimal size, DomainCase at) => PowerGap.BandOf(size, at.Settings) switch
    {
        Band.AboutEqual => Validity.Valid,
        Band.Tilted => Validity.Warning,
        _ => at.Domain.Protection.IsGiven ? Validity.Warning : Validity.Invalid,
    };
}
