using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Who controls whom by votes (domain guide §3.4, 4): over half at each link is control along it, and the votes of all
/// controlled holders add up. Restricted votes count for nobody. Votes that a party holds in its own owner do not count,
/// and the votes that remain are the whole (as in Directive 2013/34/EU, article 22(5)).
/// </summary>
internal sealed class VoteNetwork
{
    private readonly decimal _controlAbove;
    private readonly bool _openVotesCount;
    private readonly Dictionary<PartnerId, Vote[]> _into;
    private readonly Dictionary<PartnerId, PartnerId[]> _heldBy;
    private readonly Dictionary<PartnerId, HashSet<PartnerId>> _controlled = [];
    private readonly HashSet<(PartnerId Owner, PartnerId Owned)> _mute = [];

    /// <param name="openVotesCount">Whether votes that nobody recorded are counted as high as they can be, or as none.</param>
    public VoteNetwork(IEnumerable<Holding> holdings, decimal controlAbove, bool openVotesCount)
    {
        (_controlAbove, _openVotesCount) = (controlAbove, openVotesCount);
        var counted = holdings.Where(h => h.Owner != h.Owned).ToList();
        _into = counted.GroupBy(h => h.Owned).ToDictionary(g => g.Key, g => g.Select(h => new Vote(h)).ToArray());
        _heldBy = counted.GroupBy(h => h.Owner).ToDictionary(g => g.Key, g => g.Select(h => h.Owned).Distinct().ToArray());
        while (MuteVotesInOwners())
        {
            _controlled.Clear();
        }
    }

    /// <summary>Everybody whom this partner controls by votes, itself not among them.</summary>
    public IReadOnlySet<PartnerId> ControlledBy(PartnerId holder)
    {
        if (!_controlled.TryGetValue(holder, out var known))
        {
            _controlled[holder] = known = Spread(holder);
        }

        return known;
    }

    /// <summary>The votes of the holder and of all whom it controls in another partner, 0–100 with two decimals.</summary>
    public decimal VotesOf(PartnerId holder, PartnerId held) => holder == held ? 0 : Sum(ControlledBy(holder), holder, held);

    /// <summary>The recorded votes there that the holder and all whom it controls may not use freely, 0–100.</summary>
    public decimal RestrictedOf(PartnerId holder, PartnerId held) => _into.GetValueOrDefault(held, [])
        .Where(v => v.IsRestricted && (v.Owner == holder || ControlledBy(holder).Contains(v.Owner))).Sum(v => v.Share ?? 0);

    private HashSet<PartnerId> Spread(PartnerId holder)
    {
        var controlled = new HashSet<PartnerId>();
        var open = new Queue<PartnerId>(_heldBy.GetValueOrDefault(holder, []));
        while (open.TryDequeue(out var held))
        {
            if (held != holder && !controlled.Contains(held) && Sum(controlled, holder, held) > _controlAbove)
            {
                controlled.Add(held);
                foreach (var next in _heldBy.GetValueOrDefault(held, []))
                {
                    open.Enqueue(next);
                }
            }
        }

        return controlled;
    }

    // One pass may let somebody control who did not before, and so mute more votes; a muted vote stays muted, so this ends.
    private bool MuteVotesInOwners()
    {
        var more = _heldBy
            .SelectMany(h => h.Value, (h, owned) => (Owner: h.Key, Owned: owned))
            .Where(h => !_mute.Contains(h) && ControlledBy(h.Owned).Contains(h.Owner)).ToList();
        _mute.UnionWith(more);
        return more.Count > 0;
    }

    private decimal Sum(IReadOnlySet<PartnerId> group, PartnerId holder, PartnerId held)
    {
        var votes = _into.GetValueOrDefault(held, []);
        decimal whole = 100, own = 0, recorded = 0;
        var isOpen = false;
        foreach (var vote in votes)
        {
            if (_mute.Contains((vote.Owner, held)))
            {
                whole -= vote.Share ?? 0;
                continue;
            }

            recorded += vote.Share ?? 0;
            if (!vote.IsRestricted && (vote.Owner == holder || group.Contains(vote.Owner)))
            {
                own += vote.Share ?? 0;
                isOpen |= vote.Share is null;
            }
        }

        own += isOpen && _openVotesCount ? Math.Max(0, whole - recorded) : 0;
        return whole <= 0 ? 0 : own >= whole ? 100 : Math.Round(own / whole * 100, 2, MidpointRounding.AwayFromZero);
    }

    private readonly record struct Vote(PartnerId Owner, decimal? Share, bool IsRestricted)
    {
        public Vote(Holding holding)
            : this(holding.Owner, holding.Voting, holding.VotesRestricted)
        {
        }
    }
}
