using RelationshipOffice.Domain.Common;
using static RelationshipOffice.Domain.Governance.FactsUsed;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// G5: a leader needs a power gap over 20, or half of the follower's sales or spending, or to set the domain's parameters
/// already. None of them is a Warning; while one is not known it is No data.
/// </summary>
internal sealed class LeaderNeedsPower : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at) =>
        at.Is(GovernanceType.QuasiHierarchy) ? at.LedPairs.Select(p => Of(at, p.Lead, p.Other)) : [];

    private static Finding Of(DomainCase at, PartnerId lead, PartnerId other)
    {
        var gap = at.GapOver(lead, other);
        var share = Dependence.ShareOf(other, lead, at.Book);
        var setter = at.Book.ReadSetter(lead, other, at.Domain.Domain);
        var (leader, follower, settings) = (at.NameOf(lead), at.NameOf(other), at.Settings);
        string[] shown =
        [
            .. gap.Least > settings.EqualUpTo ? [$"a power gap of {Said(gap)}"] : Array.Empty<string>(),
            .. share?.Used.Value.Number >= settings.LeadingShare ? [$"{Figure(share.Used.Value.Number.Value)} % of what {follower} trades"] : Array.Empty<string>(),
            .. setter is not null && FactBook.LeadIn(setter.Used) == lead ? ["setting the parameters already"] : Array.Empty<string>(),
        ];
        string[] missing =
        [
            .. gap.Most > settings.EqualUpTo || share is null ? gap.Missing : [],
            .. setter is null ? [$"Who sets the parameters of {at.Name} between {leader} and {follower} today?"] : Array.Empty<string>(),
        ];
        var validity = shown.Length > 0 ? Validity.Valid : missing.Length > 0 ? Validity.NoData : Validity.Warning;
        return new Finding(GovernanceRule.G5, validity, validity switch
        {
            Validity.Valid => $"{leader} leads {follower} with {Sentence.List(shown)}.",
            Validity.Warning => $"Leader without power: the gap of {leader} over {follower} is {Said(gap)}, and neither sales nor parameters are in its hand.",
            _ => $"Whether {leader} has power over {follower} is not recorded: the gap is {Said(gap)}.",
        })
        {
            Pair = new PartyPair(lead, other),
            Facts = [.. gap.Facts, .. FactsUsed.Of(setter, at.Book)],
            Threshold = Threshold.Set($"A gap over {Figure(settings.EqualUpTo)}, a share from {Figure(settings.LeadingShare)} %, or parameters set by the leader", GovernanceRule.G5),
            Change = validity == Validity.Valid ? ""
                : gap.Most < -settings.EqualUpTo ? $"Let {follower} lead, or protect {leader} in a network."
                : $"A gap over {Figure(settings.EqualUpTo)}, half of the trade or the parameters would show power; without them a network fits better.",
            Missing = validity == Validity.NoData ? [.. missing.Distinct()] : [],
            Best = validity == Validity.NoData ? Validity.Valid : null,
            Worst = validity == Validity.NoData ? Validity.Warning : null,
            Measure = -gap.Least,
        };
    }

    internal static string Said(PowerGap gap) => gap.IsKnown ? Figure(gap.Least) : $"anything from {Figure(gap.Least)} to {Figure(gap.Most)}";
}
