using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Governance;

/// <summary>What of a book exists for whom: stakes and facts exist for others only where their own partner is one side.</summary>
internal static class SharedFacts
{
    public static FactBook SeenBy(this FactBook book, Actor actor) => actor.SeesWholeOffice
        ? book
        : new FactBook(
            book.AsOf, book.Partners, book.StatedHoldings.Where(h => actor.SeesBetween(h.Owner, h.Owned)),
            book.Facts.Where(f => actor.SeesBetween(f.Partner, f.Counterpart)));
}
