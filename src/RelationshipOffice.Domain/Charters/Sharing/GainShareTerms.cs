using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// How gain and pain are shared (domain guide §5): RR = max(share × (TOC − AOC) + KRApool × Σ(wᵢ × sᵢ), −cap), split among the
/// partners by agreed shares. RR is what the partners gain beside their cost and fee; below 0, what they lose of it.
/// </summary>
public sealed record GainShareTerms
{
    /// <summary>Names formula, splitting and rounding in what the parties sign; another formula needs another name.</summary>
    public const string Rule = "gain-share/1";

    private GainShareTerms()
    {
    }

    /// <summary>The party that pays the cost and bears the rest of the difference.</summary>
    public PartnerId Payer { get; private init; }

    public string Currency { get; private init; } = "";

    public CostShare? Cost { get; private init; }

    public ResultPool? Pool { get; private init; }

    /// <summary>The partners never lose more than this; none: no limit.</summary>
    public decimal? Cap { get; private init; }

    /// <summary>Each partner's share of the result, in the order of parties.</summary>
    public IReadOnlyList<PartnerSplit> Splits { get; private init; } = [];

    /// <summary>
    /// Refuses terms that share neither cost nor results (<c>charter.gain_share.nothing_shared</c>), a cap below 0
    /// (<c>charter.gain_share.cap.negative</c>), a payer that shares (<c>charter.gain_share.payer_shares</c>), a partner twice, and
    /// shares that do not sum to 100 % (<c>charter.gain_share.splits.not_whole</c>).
    /// </summary>
    public static GainShareTerms Of(
        PartnerId payer, string currency, CostShare? cost, ResultPool? pool, decimal? cap, IReadOnlyList<PartnerSplit> splits)
    {
        Common.Rule.Guard(cost is not null || pool is not null, GainShareErrors.NothingShared);
        Common.Rule.Guard(cap is null or >= 0, GainShareErrors.CapNegative);
        Common.Rule.Guard(splits.All(s => s.Partner != payer), GainShareErrors.PayerShares);
        Common.Rule.Guard(splits.DistinctBy(s => s.Partner).Count() == splits.Count, GainShareErrors.PartnerTwice);
        Common.Rule.Guard(splits.Sum(s => s.Share.Value) == 100, GainShareErrors.SplitsNotWhole(splits.Sum(s => s.Share.Value)));
        GuardCents(currency, (cost?.Target, "Target"), (cost?.Fee, "Fee"), (pool?.Amount, "Pool"), (cap, "Cap"));
        return new GainShareTerms
        {
            Payer = payer,
            Currency = Money.CurrencyOf(currency),
            Cost = cost,
            Pool = pool,
            Cap = cap,
            Splits = splits,
        };
    }

    /// <summary>The same with the partners in this order, which settles who gets a cent that is left over.</summary>
    public GainShareTerms InOrderOf(IReadOnlyList<PartnerId> parties) => this with { Splits = [.. Splits.OrderBy(s => parties.ToList().IndexOf(s.Partner))] };

    /// <summary>Whether both say the same.</summary>
    public bool Is(GainShareTerms? other) => other is not null && (Payer, Currency, Cap) == (other.Payer, other.Currency, other.Cap)
        && (Cost is null ? other.Cost is null : Cost.Is(other.Cost)) && (Pool is null ? other.Pool is null : Pool.Is(other.Pool))
        && Splits.SequenceEqual(other.Splits);

    private static void GuardCents(string currency, params (decimal? Amount, string Field)[] amounts)
    {
        foreach (var (amount, field) in amounts)
        {
            _ = Money.Of(amount ?? 0, currency, field);
        }
    }
}

/// <summary>One partner's share of the result.</summary>
public sealed record PartnerSplit(PartnerId Partner, Percent Share);
