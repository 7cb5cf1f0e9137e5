namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Combination: promises of one party that may exclude each other (<see cref="DividedLoyalty"/>): a Warning that names the
/// other charter.
/// </summary>
internal sealed class LoyaltiesAgree : IArrangementRule
{
    public IEnumerable<Finding> Judge(Arrangement arrangement, CaseFile file) =>
        DividedLoyalty.Among(arrangement.PartnerIds, arrangement.Elsewhere, file.Book).Select(divided => Of(divided, file.Book));

    private static Finding Of(DividedLoyalty divided, FactBook book) => new(
        GovernanceRule.Loyalty, Validity.Warning,
        $"{book.NameOf(divided.Party)} has promised {book.NameOf(divided.Here.Used.Counterpart)}: “{divided.Here.Used.Value.Note}” and in {divided.Other.Code} "
        + $"{book.NameOf(divided.There.Used.Counterpart)}: “{divided.There.Used.Value.Note}”")
    {
        Pair = new PartyPair(divided.Party, divided.Here.Used.Counterpart),
        Facts = [.. FactsUsed.Of(divided.Here, book), .. FactsUsed.Of(divided.There, book)],
        Threshold = new Threshold("Promises to two parties that do not stand in both charters", "Combination check, domain guide §3.1"),
        Change = "Settle with all three what each promise covers.",
        Elsewhere = divided.Other.Charter,
    };
}
