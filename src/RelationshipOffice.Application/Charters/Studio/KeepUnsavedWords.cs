using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Keeps what the actor is typing into a form of a charter, so that a lost connection, a sign-out or a restart loses none of
/// it (domain guide §4). It takes the place of what was kept for the same form before, is read by nobody else, and is no
/// entry in any story. Refuses over 20,000 characters (<c>words.too_long</c>) and a charter out of reach.
/// </summary>
[Requires(Permission.SeeCharters, IsRoutine = true)]
public sealed class KeepUnsavedWords : ICommand<Done>
{
    /// <summary>More than any statement takes, so that words can be kept while they are being shortened.</summary>
    public const int MostCharacters = 20_000;

    public required CharterId Charter { get; init; }

    /// <summary>Which form, at most 200 characters: "reword/…" with the statement's id.</summary>
    public required string Form { get; init; }

    /// <summary>The words from which the person began.</summary>
    public string Before { get; init; } = "";

    /// <summary>Which wording those were; 0 where nothing stood.</summary>
    public int Wording { get; init; }

    public string Words { get; init; } = "";
}

internal sealed class KeepUnsavedWordsValidator : AbstractValidator<KeepUnsavedWords>
{
    public KeepUnsavedWordsValidator()
    {
        RuleFor(c => c.Form).NotEmpty().WithErrorCode("words.form").MaximumLength(Text.Name).WithErrorCode("words.form");
        RuleFor(c => c.Before).MaximumLength(Text.Paragraph).WithErrorCode("words.too_long");
        RuleFor(c => c.Words).MaximumLength(KeepUnsavedWords.MostCharacters).WithErrorCode("words.too_long")
            .WithMessage($"Over {KeepUnsavedWords.MostCharacters:N0} characters are not kept on the way. Shorten the text, or save it in parts.");
    }
}

internal sealed class KeepUnsavedWordsHandler(OfficeDbContext db, OfficeClock clock) : IHandler<KeepUnsavedWords, Done>
{
    public async Task<Result<Done>> HandleAsync(KeepUnsavedWords request, Actor actor, CancellationToken ct)
    {
        if (!await db.Charters.ReachableBy(actor).AnyAsync(c => c.Id == request.Charter, ct))
        {
            return OfficeErrors.NotFound;
        }

        // Two tabs of one person may keep the same form at the same moment: the later one counts.
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into unsaved_words (person, charter, form, before, wording, words, kept_at)
             values ({actor.Id.Value}, {request.Charter.Value}, {request.Form}, {request.Before}, {request.Wording}, {request.Words}, {clock.Now})
             on conflict (person, charter, form) do update
             set before = excluded.before, wording = excluded.wording, words = excluded.words, kept_at = excluded.kept_at
             """,
            ct);
        return Done.Value;
    }
}
