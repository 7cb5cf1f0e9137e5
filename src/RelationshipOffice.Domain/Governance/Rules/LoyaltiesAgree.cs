using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Combination: a party that owes exclusivity or loyalty to a party here, and to another one in a second charter in which
/// the first has no seat, may have promised what excludes each other: a Warning that names the other charter.
/// </summary>
internal sealed class LoyaltiesAgree : IArrangementRule
{
    public IEnumerable<Finding> Judge(Arrangement arrangement, CaseFile file)
    {
        var here = arrangement.PartnerIds.ToHashSet();
        return
            from party in arrangement.PartnerIds
            let owed = file.Book.LoyaltiesOf(party).ToList()
            from first in owed.Where(o => here.Contains(o.Used.Counterpart))
            from other in arrangement.Elsewhere.Where(e => e.Parties.Contains(party) && !e.Parties.Contains(first.Used.Counterpart))
            from second in owed.Where(o => other.Parties.Contains(o.Used.Counterpart) && !here.Contains(o.Used.Counterpart))
            select Of(party, first, second, other, file.Book);
    }

    private static Finding Of(PartnerId party, Reading first, Reading second, Commitment other, FactBook book) => new(
        GovernanceRule.Loyalty, Validity.Warning,
        $"{book.NameOf(party)} has promised {book.NameOf(first.Used.Counterpart)}: “{first.Used.Value.Note}” and in {other.Code} "
        + $"{book.NameOf(second.Used.Counterpart)}: “{second.Used.Value.Note}”")
    {
        Pair = new PartyPair(party, first.Used.Counterpart),
        Facts = [.. FactsUsed.Of(first, book), .. FactsUsed.Of(second, book)],
        Threshold = new Threshold("Promises to two parties that do not stand in both charters", "Combination check, domain guide §3.1"),
        Change = "Settle with all three what each promise covers.",
        Elsewhere = other.Charter,
    };
}
