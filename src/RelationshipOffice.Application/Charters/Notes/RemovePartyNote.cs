using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Takes a private note of the own party away, or brings it back; another party's is <c>office.not_found</c>.</summary>
[Requires(Permission.TakePositions)]
public sealed class RemovePartyNote : Command<Done>
{
    public required PartyNoteId Note { get; init; }

    /// <summary>Brings it back instead: the undo of taking it away.</summary>
    public bool BringBack { get; init; }
}

internal sealed class RemovePartyNoteHandler(OfficeDbContext db) : IHandler<RemovePartyNote, Done>
{
    public async Task<Result<Done>> HandleAsync(RemovePartyNote request, Actor actor, CancellationToken ct)
    {
        if (await db.PartyNotes.KeptBy(actor).SingleOrDefaultAsync(n => n.Id == request.Note, ct) is not { } note)
        {
            return OfficeErrors.NotFound;
        }

        if (request.BringBack)
        {
            note.BringBack();
        }
        else
        {
            note.Remove();
        }

        return Done.Value;
    }
}
