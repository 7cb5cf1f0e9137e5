using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Changes a line of the open book of a draft charter. Refuses what a new line refuses, one that is gone
/// (<c>charter.open_book.unknown</c>) and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class ChangeOpenBook : Command<Done>, IOpenBookFields, IVersioned
{
    public required OpenBookItemId Item { get; init; }

    public required uint Version { get; set; }

    public PartnerId? Party { get; set; }

    public bool IsPrivate { get; set; }

    public string Subject { get; set; } = "";

    public List<PartnerId> To { get; set; } = [];

    public OpenBookRhythm? Rhythm { get; set; }

    public string DueBy { get; set; } = "";
}

internal sealed class ChangeOpenBookValidator : AbstractValidator<ChangeOpenBook>
{
    public ChangeOpenBookValidator() => Include(new OpenBookFieldsRules());
}

/// <summary>A line of the open book with its charter, both held until the commit.</summary>
internal sealed record OpenBookInHand(Charter Charter, OpenBookItem Item)
{
    public static async Task<OpenBookInHand?> TakeAsync(OfficeDbContext db, OpenBookItemId id, Actor actor, CancellationToken ct)
    {
        var charterOf = await db.OpenBook.Where(i => i.Id == id).Select(i => (CharterId?)i.Charter).SingleOrDefaultAsync(ct);
        return charterOf is { } known && await db.TakeAsync(known, actor, ct) is { } charter
            ? new OpenBookInHand(charter, await db.OpenBook.SingleAsync(i => i.Id == id, ct))
            : null;
    }
}

internal sealed class ChangeOpenBookHandler(OfficeDbContext db) : IHandler<ChangeOpenBook, Done>
{
    public async Task<Result<Done>> HandleAsync(ChangeOpenBook request, Actor actor, CancellationToken ct)
    {
        if (await OpenBookInHand.TakeAsync(db, request.Item, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Item, request.Version);
        hand.Item.Change(hand.Charter, request.Terms());
        return Done.Value;
    }
}
