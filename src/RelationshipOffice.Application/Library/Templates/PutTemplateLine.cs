using FluentValidation;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Writes a statement into a template of the office, rewords one or moves it, as the template's next edition. Refuses a text
/// that is empty or over 4,000 characters, a wording that the library does not have (<c>library.source.unknown</c>), a
/// statement that is gone (<c>template.line.unknown</c>), a built-in template and a stale version.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class PutTemplateLine : Command<Done>, ITemplateChange
{
    public required string Key { get; init; }

    public required uint Version { get; set; }

    /// <summary>Number of the statement in the template, from 0; none for a new one.</summary>
    public int? Line { get; init; }

    public Section? Section { get; set; }

    /// <summary>Place within the section, 1 being the first; past the end is the last.</summary>
    public int Place { get; set; } = int.MaxValue;

    public string Text { get; set; } = "";

    /// <summary>Where in the library the text came from; none: words of the office's own.</summary>
    public LibrarySource? Source { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class PutTemplateLineValidator : AbstractValidator<PutTemplateLine>
{
    public PutTemplateLineValidator()
    {
        RuleFor(c => c.Section).NotNull().WithErrorCode("charter.section.missing").WithMessage("Choose the section.");
        RuleFor(c => c.Text).MustBeAStatement();
        RuleFor(c => c.Place).GreaterThanOrEqualTo(1).WithErrorCode("charter.statement.place").WithMessage("Places count from 1.");
        RuleFor(c => c.Reason).MustBeALibraryReason();
    }
}

internal sealed class PutTemplateLineHandler(OfficeDbContext db, TemplateInHand hand) : IHandler<PutTemplateLine, Done>
{
    public async Task<Result<Done>> HandleAsync(PutTemplateLine request, Actor actor, CancellationToken ct)
    {
        if (request.Source is { } source && !await db.HasWordingAsync(source, ct))
        {
            return LibraryErrors.SourceUnknown;
        }

        return await hand.ReviseAsync(request, actor, content => Put(content, request), ct);
    }

    private static TemplateContent Put(TemplateContent content, PutTemplateLine request)
    {
        var known = request.Line is { } number
            ? content.Lines.ElementAtOrDefault(number) ?? throw new RuleBroken(TemplateErrors.LineUnknown)
            : null;
        var line = new TemplateLine(request.Section!.Value, request.Text.Trim(), request.Source, known?.Rest ?? "");
        return (request.Line is { } old ? content.Without(old) : content).With(line, request.Place);
    }
}
