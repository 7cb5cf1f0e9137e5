using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Changes what a private note of the own party says; another party's is <c>office.not_found</c>.</summary>
[Requires(Permission.TakePositions)]
public sealed class RewritePartyNote : Command<Done>, IVersioned
{
    public required PartyNoteId Note { get; init; }

    public required uint Version { get; set; }

    public string Text { get; set; } = "";
}

internal sealed class RewritePartyNoteValidator : AbstractValidator<RewritePartyNote>
{
    public RewritePartyNoteValidator() => RuleFor(c => c.Text).MustBeANote();
}

internal sealed class RewritePartyNoteHandler(OfficeDbContext db) : IHandler<RewritePartyNote, Done>
{
    public async Task<Result<Done>> HandleAsync(RewritePartyNote request, Actor actor, CancellationToken ct)
    {
        if (await db.PartyNotes.KeptBy(actor).SingleOrDefaultAsync(n => n.Id == request.Note, ct) is not { } note)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(note, request.Version);
        note.Rewrite(request.Text);
        return Done.Value;
    }
}
