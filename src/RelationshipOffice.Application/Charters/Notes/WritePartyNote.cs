using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Writes a private note of the actor's own party about a charter or one of its statements (domain guide §4 and §8). Only
/// managers of a party keep its notes; for everybody else, and for a statement of another charter, it is
/// <c>office.not_found</c>. Refuses an empty text and one over 4,000 characters.
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class WritePartyNote : Command<PartyNoteId>
{
    public required CharterId Charter { get; init; }

    /// <summary>The statement that it is about; none for the whole charter.</summary>
    public StatementId? Statement { get; set; }

    public string Text { get; set; } = "";
}

internal sealed class WritePartyNoteValidator : AbstractValidator<WritePartyNote>
{
    public WritePartyNoteValidator() => RuleFor(c => c.Text).MustBeANote();
}

internal static class NoteTextRule
{
    public static IRuleBuilderOptions<T, string> MustBeANote<T>(this IRuleBuilder<T, string> text) => text
        .NotEmpty().WithErrorCode("charter.note.missing").WithMessage("Write what your side should know.")
        .MaximumLength(Text.Paragraph).WithErrorCode("charter.note.too_long").WithMessage($"A note may have {Text.Paragraph:N0} characters at most.");
}

internal sealed class WritePartyNoteHandler(OfficeDbContext db) : IHandler<WritePartyNote, PartyNoteId>
{
    public async Task<Result<PartyNoteId>> HandleAsync(WritePartyNote request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null || actor.KeepsNotesOf() is not { } own || !charter.IsParty(own)
            || (request.Statement is { } about && !await db.Statements.AnyAsync(s => s.Id == about && s.Charter == charter.Id, ct)))
        {
            return OfficeErrors.NotFound;
        }

        var note = new PartyNote(charter, own, request.Statement, actor.Id, request.Text);
        db.PartyNotes.Add(note);
        return note.Id;
    }
}
