using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// A party owes exclusivity or loyalty to one party here, and to another one in a second running charter, and neither of
/// the two has a seat in the other's charter: nobody sits where both promises are seen (combination check, domain guide
/// §3.1). Where one of them sits in both charters, the two promises meet at that table, and there is nothing to warn of.
/// </summary>
public sealed record DividedLoyalty(PartnerId Party, Reading Here, Reading There, Commitment Other)
{
    /// <summary>The same two promises always give the same key.</summary>
    public string Key => $"{Here.Used.Record.Value:N}/{There.Used.Record.Value:N}";

    /// <summary>The later promise: it is the one that divided.</summary>
    public StatedFact Newer => Here.Used.Date >= There.Used.Date ? Here.Used : There.Used;

    /// <summary>All that the book knows as of its day, for parties that stand together here.</summary>
    public static IEnumerable<DividedLoyalty> Among(IReadOnlyCollection<PartnerId> parties, IReadOnlyList<Commitment> elsewhere, FactBook book)
    {
        var here = parties.ToHashSet();
        return
            from party in parties
            let owed = book.LoyaltiesOf(party).ToList()
            from first in owed.Where(o => here.Contains(o.Used.Counterpart))
            from other in elsewhere.Where(e => e.Parties.Contains(party) && !e.Parties.Contains(first.Used.Counterpart))
            from second in owed.Where(o => other.Parties.Contains(o.Used.Counterpart) && !here.Contains(o.Used.Counterpart))
            select new DividedLoyalty(party, first, second, other);
    }
}
