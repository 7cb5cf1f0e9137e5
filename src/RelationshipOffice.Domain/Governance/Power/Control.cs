using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Who controls whom as of the book's day: by votes over the ownership network, by line authority within one legal
/// entity, by contract (G1, domain guide §3.1 and §3.4, 4–5).
/// </summary>
public sealed class Control(FactBook book, GovernanceSettings settings)
{
    private readonly VoteNetwork _least = new(book.Holdings, settings.ControlAbove, openVotesCount: false);
    private readonly VoteNetwork _most = new(book.Holdings, settings.ControlAbove, openVotesCount: true);
    private readonly Dictionary<PartnerId, IReadOnlyDictionary<PartnerId, decimal>> _economic = [];
    private readonly Dictionary<(PartnerId, PartnerId), ControlOver> _judged = [];

    /// <summary>Votes of one in the other, with those of everybody whom it controls.</summary>
    public Votes VotesOf(PartnerId holder, PartnerId held) =>
        new(_least.VotesOf(holder, held), _most.VotesOf(holder, held));

    /// <summary>Everybody whom the partner controls by recorded votes.</summary>
    public IReadOnlySet<PartnerId> ControlledBy(PartnerId holder) => _least.ControlledBy(holder);

    /// <summary>What the partner owns of the other by capital, over all chains, in per cent.</summary>
    public decimal EconomicShareOf(PartnerId holder, PartnerId held)
    {
        if (!_economic.TryGetValue(holder, out var shares))
        {
            _economic[holder] = shares = EconomicShares.Of(holder, book.Holdings);
        }

        return shares.GetValueOrDefault(held);
    }

    /// <summary>All that is known of one partner's control over another.</summary>
    public ControlOver Over(PartnerId holder, PartnerId held)
    {
        if (!_judged.TryGetValue((holder, held), out var known))
        {
            _judged[(holder, held)] = known = Judge(holder, held);
        }

        return known;
    }

    private ControlOver Judge(PartnerId holder, PartnerId held)
    {
        var line = LineInGroup(holder, held);
        return new ControlOver(
            holder, held, VotesOf(holder, held),
            HasLine: line.Holds, LineFrom: line.From, LineFacts: line.Facts,
            SharesEntity: book.Of(line.From).SharesEntityWith(book.Of(held)),
            Contract: book.Read(held, holder, RelationFactKind.ContractualControl),
            Through: Through(holder, held),
            IsAnythingKnown: book.Holdings.Any(h => h.Owned == held));
    }

    // The holdings that carry the votes: those in the partner itself, and behind each of them those that control the holder.
    private List<Holding> Through(PartnerId holder, PartnerId held)
    {
        var group = _most.ControlledBy(holder);
        var (found, seen, open) = (new List<Holding>(), new HashSet<PartnerId> { held }, new Queue<PartnerId>([held]));
        while (open.TryDequeue(out var target))
        {
            foreach (var holding in book.Holdings.Where(h => h.Owned == target && (h.Owner == holder || group.Contains(h.Owner))))
            {
                found.Add(holding);
                if (holding.Owner != holder && seen.Add(holding.Owner))
                {
                    open.Enqueue(holding.Owner);
                }
            }
        }

        return found;
    }

    // Whoever controls a company controls the units in its line. Of several lines the one within a legal entity counts.
    private (PartnerId From, bool Holds, IReadOnlyList<FactUsed> Facts) LineInGroup(PartnerId holder, PartnerId held) =>
        _least.ControlledBy(holder).Where(c => c != held).OrderBy(c => c.Value).Prepend(holder)
            .Select(from => (From: from, Line: LineOver(from, held)))
            .Where(l => l.Line.Holds)
            .OrderByDescending(l => book.Of(l.From).SharesEntityWith(book.Of(held)) switch { true => 2, null => 1, false => 0 })
            .Select(l => (l.From, true, FactsOf(holder, l.From, l.Line.Facts)))
            .FirstOrDefault((holder, false, LineOver(holder, held).Facts));

    private IReadOnlyList<FactUsed> FactsOf(PartnerId holder, PartnerId from, IReadOnlyList<FactUsed> line) =>
        from == holder ? line : [.. FactsUsed.Of(Through(holder, from), book), .. line];

    private (bool Holds, IReadOnlyList<FactUsed> Facts) LineOver(PartnerId holder, PartnerId held)
    {
        if (book.Read(held, holder, RelationFactKind.LineAuthority) is { } stated)
        {
            return (stated.Used.Value.Holds == true, FactsUsed.Of(stated, book));
        }

        var seen = new HashSet<PartnerId>();
        for (var unit = book.Of(held); unit is { Parent: { } parent, ParentHasLineAuthority: true } && seen.Add(unit.Id); unit = book.Of(parent))
        {
            if (parent == holder)
            {
                return (true, [FactsUsed.OfLine(book.Of(held), book.Of(holder))]);
            }
        }

        return (false, []);
    }
}
