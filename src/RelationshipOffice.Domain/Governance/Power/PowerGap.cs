using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// The power of one partner over another, −100 to 100 (domain guide §2): how much the other depends on it, less how much
/// it depends on the other. A range where facts are missing; the band goes by the absolute gap (§3.4, 6).
/// </summary>
public sealed record PowerGap(PartnerId Stronger, PartnerId Weaker, Dependence OfWeaker, Dependence OfStronger)
{
    public decimal Least => OfWeaker.Least - OfStronger.Most;

    public decimal Most => OfWeaker.Most - OfStronger.Least;

    public bool IsKnown => Least == Most;

    /// <summary>The smallest size that the known facts allow.</summary>
    public decimal SmallestSize => Least <= 0 && Most >= 0 ? 0 : Math.Min(Math.Abs(Least), Math.Abs(Most));

    /// <summary>The largest size that the known facts allow.</summary>
    public decimal LargestSize => Math.Max(Math.Abs(Least), Math.Abs(Most));

    /// <summary>Each missing fact as a question.</summary>
    public IReadOnlyList<string> Missing =>
        [.. OfWeaker.Parts.Concat(OfStronger.Parts).Where(p => !p.IsKnown).OrderByDescending(p => p.Weight).Select(p => p.Missing)];

    /// <summary>The same gap with the side that has the power first; of two alike it stays as it is.</summary>
    public PowerGap FromTheStronger => Least + Most >= 0 ? this : new PowerGap(Weaker, Stronger, OfStronger, OfWeaker);

    public IReadOnlyList<FactUsed> Facts => [.. OfWeaker.Parts.Concat(OfStronger.Parts).SelectMany(p => p.Facts)];

    /// <summary>The gap of one partner over another.</summary>
    public static PowerGap Over(PartnerId one, PartnerId other, FactBook book, GovernanceSettings settings) => new(
        one, other, Dependence.Measure(other, one, book, settings), Dependence.Measure(one, other, book, settings));

    /// <summary>The gap of two seen from the side that has the power; of two alike, from the first by id.</summary>
    public static PowerGap Between(PartyPair pair, FactBook book, GovernanceSettings settings) =>
        Over(pair.First, pair.Second, book, settings).FromTheStronger;

    /// <summary>The band of a size; its upper edge belongs to the lower band.</summary>
    public static Band BandOf(decimal size, GovernanceSettings settings) =>
        size <= settings.EqualUpTo ? Band.AboutEqual : size <= settings.TiltedUpTo ? Band.Tilted : Band.Subordinate;
}
