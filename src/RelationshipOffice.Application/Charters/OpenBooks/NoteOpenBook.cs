using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Adds a line to the open book of a draft charter: what a party shows to whom, how often and by when, or what stays private
/// (domain guide §4). Refuses parties that are none (<c>charter.party.unknown</c>), a missing rhythm
/// (<c>charter.open_book.rhythm.missing</c>), a party that shows something to itself (<c>charter.open_book.to_itself</c>), over a
/// hundred lines (<c>charter.open_book.too_many</c>) and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class NoteOpenBook : Command<OpenBookItemId>, IOpenBookFields
{
    public required CharterId Charter { get; init; }

    public PartnerId? Party { get; set; }

    public bool IsPrivate { get; set; }

    public string Subject { get; set; } = "";

    public List<PartnerId> To { get; set; } = [];

    public OpenBookRhythm? Rhythm { get; set; }

    public string DueBy { get; set; } = "";
}

internal sealed class NoteOpenBookValidator : AbstractValidator<NoteOpenBook>
{
    public NoteOpenBookValidator() => Include(new OpenBookFieldsRules());
}

internal sealed class NoteOpenBookHandler(OfficeDbContext db) : IHandler<NoteOpenBook, OpenBookItemId>
{
    public async Task<Result<OpenBookItemId>> HandleAsync(NoteOpenBook request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        Rule.Guard(await db.OpenBook.CountAsync(i => i.Charter == charter.Id && !i.IsDropped, ct) < OpenBookItem.MostOfACharter, OpenBookErrors.TooMany);
        var item = new OpenBookItem(charter, request.Terms());
        db.OpenBook.Add(item);
        return item.Id;
    }
}
