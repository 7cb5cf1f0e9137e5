using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// Whether value and effort are in balance (domain guide §5). Amounts of one currency are one scale, estimates another; nothing is
/// added up over two scales. On each, a party's share of all that the parties get is held against its share of all that they
/// give; what all share weighs for nobody. More than <see cref="MostApart"/> points † between both is an imbalance.
/// </summary>
public static class ValueBalance
{
    /// <summary>Points † between a party's share of the value and of the effort up to which it counts as balanced.</summary>
    public const decimal MostApart = 20;

    /// <summary>One reading for each party and scale on which value and effort are weighed; parties in their order.</summary>
    public static IReadOnlyList<BalanceReading> Of(IReadOnlyList<ValueLineTerms> lines, IReadOnlyList<PartnerId> parties)
    {
        var weighed = lines.Where(l => l.Party is { } party && parties.Contains(party) && (l.Amount is not null || l.Estimate is not null)).ToList();
        return
        [
            .. from scale in weighed.GroupBy(l => l.Amount?.Currency)
               orderby scale.Key is null, scale.Key
               let gets = Sum(scale, ValueKind.Value)
               let gives = Sum(scale, ValueKind.Effort)
               where gets > 0 && gives > 0
               from party in parties
               let own = scale.Where(l => l.Party == party).ToList()
               select new BalanceReading(
                   party, scale.Key, Share(Sum(own, ValueKind.Value), gets), Share(Sum(own, ValueKind.Effort), gives)),
        ];
    }

    private static decimal Sum(IEnumerable<ValueLineTerms> lines, ValueKind kind) =>
        lines.Where(l => l.Kind == kind).Sum(l => l.Amount?.Amount ?? l.Estimate!.Value);

    private static decimal Share(decimal part, decimal whole) => Math.Round(part * 100 / whole, 2, MidpointRounding.AwayFromZero);
}

/// <summary>One party's percent of all value and of all effort, on one scale.</summary>
/// <param name="Currency">None: by estimates.</param>
public sealed record BalanceReading(PartnerId Party, string? Currency, decimal ValueShare, decimal EffortShare)
{
    /// <summary>Above 0: it gets more than it gives.</summary>
    public decimal Apart => ValueShare - EffortShare;

    public bool IsImbalanced => Math.Abs(Apart) > ValueBalance.MostApart;
}
