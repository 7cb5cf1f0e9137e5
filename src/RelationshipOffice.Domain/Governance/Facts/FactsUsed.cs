using System.Globalization;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>Says facts for findings: the one used first, then those of the same day that were set aside.</summary>
public static class FactsUsed
{
    public static IReadOnlyList<FactUsed> Of(Reading? reading, FactBook book) => reading is null
        ? []
        :
        [
            Said(reading.Used, book, false, reading.Used.IsSupposed ? "assumed for this what-if" : reading.WhyUsed),
            .. reading.SetAside.Select(f => Said(f, book, true, "set aside")),
        ];

    public static IReadOnlyList<FactUsed> Of(IEnumerable<Holding> holdings, FactBook book) =>
    [
        .. holdings.Select(book.ReadingOf).SelectMany(r => r.SetAside.Select(h => Said(h, book, true, "set aside"))
            .Prepend(Said(r.Used, book, false, r.Used.IsSupposed ? "assumed for this what-if" : r.WhyUsed))),
    ];

    public static FactUsed OfLine(KnownPartner unit, KnownPartner holder) => new(
        $"{unit.Name} stands in the line of {holder.Name}.", null, "The directory", true, false, "", unit.Id, holder.Id, null, false);

    public static FactUsed OfCompetence(KnownPartner partner, RatedCompetence offer) => new(
        $"{partner.Name} offers {offer.Competence}, rated {offer.Rating} of 4.",
        offer.RatedOn, offer.Evidence, true, false, "", partner.Id, partner.Id, null, false);

    private static FactUsed Said(Holding holding, FactBook book, bool isSetAside, string note) => new(
        $"{book.NameOf(holding.Owner)} holds {Shares(holding)} of {book.NameOf(holding.Owned)}.",
        holding.Date, holding.Source, holding.IsVerified, isSetAside, note, holding.Owned, holding.Owner, null, true);

    private static FactUsed Said(StatedFact fact, FactBook book, bool isSetAside, string note) => new(
        FactSentence.Of(fact.Value, book.NameOf(fact.Partner), book.NameOf(fact.Counterpart)),
        fact.Date, fact.Source, fact.IsVerified, isSetAside, note, fact.Partner, fact.Counterpart, fact.Value.Kind, false);

    private static string Shares(Holding holding)
    {
        var votes = holding.Voting is { } share ? $"{Figure(share)} % of the votes" : "votes that are not recorded";
        var capital = holding.Economic is { } economic ? $" and {Figure(economic)} % of the capital" : "";
        return votes + (holding.VotesRestricted ? " (restricted, so they do not count)" : "") + capital;
    }

    internal static string Figure(decimal number) => number.ToString("0.##;−0.##;0", CultureInfo.InvariantCulture);
}
