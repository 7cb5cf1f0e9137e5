using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Takes a line out of the open book of a draft charter; its story stays. Refuses one that is gone
/// (<c>charter.open_book.unknown</c>) and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class DropOpenBook : Command<Done>, IVersioned
{
    public required OpenBookItemId Item { get; init; }

    public required uint Version { get; set; }
}

internal sealed class DropOpenBookHandler(OfficeDbContext db) : IHandler<DropOpenBook, Done>
{
    public async Task<Result<Done>> HandleAsync(DropOpenBook request, Actor actor, CancellationToken ct)
    {
        if (await OpenBookInHand.TakeAsync(db, request.Item, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Item, request.Version);
        hand.Item.Drop(hand.Charter);
        return Done.Value;
    }
}
