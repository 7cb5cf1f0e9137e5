using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Makes a template of the office, empty or from another one with all that it says, and answers its key. Refuses a title in
/// use (<c>template.title.taken</c>), an unknown template to make it from (<c>template.from.unknown</c>) and a missing reason.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class MakeTemplate : Command<string>
{
    public string Title { get; set; } = "";

    /// <summary>Key of the template that it begins from; empty: none.</summary>
    public string From { get; set; } = "";

    public string Reason { get; set; } = "";
}

internal sealed class MakeTemplateValidator : AbstractValidator<MakeTemplate>
{
    public MakeTemplateValidator()
    {
        RuleFor(c => c.Title).MustBeATemplateTitle();
        RuleFor(c => c.Reason).MustBeALibraryReason();
    }
}

internal static class TemplateTitleRule
{
    public static IRuleBuilderOptions<T, string> MustBeATemplateTitle<T>(this IRuleBuilder<T, string> title) => title
        .NotEmpty().WithErrorCode("template.title.missing").WithMessage("A title is needed.")
        .MaximumLength(Text.Name).WithErrorCode("template.title.too_long").WithMessage($"A title may have {Text.Name} characters at most.");
}

internal sealed class MakeTemplateHandler(OfficeDbContext db, OfficeClock clock, TemplateShelf shelf) : IHandler<MakeTemplate, string>
{
    private static readonly Error FromUnknown = new("template.from.unknown", "There is no such template to begin from. Choose one of the list.", nameof(MakeTemplate.From));

    public async Task<Result<string>> HandleAsync(MakeTemplate request, Actor actor, CancellationToken ct)
    {
        var from = request.From.Length == 0 ? null : await shelf.FindAsync(request.From, ct);
        if (from is null && request.From.Length > 0)
        {
            return FromUnknown;
        }

        var content = from is null ? TemplateContent.Empty(request.Title) : from.Template.Content() with { Title = request.Title };
        var taken = await db.OfficeTemplates.Select(t => t.Key).ToListAsync(ct);
        var template = new OfficeTemplate(TemplateKey.For(request.Title, taken), content, request.From, request.Reason, actor.Id, clock.Now);
        db.OfficeTemplates.Add(template);
        return template.Key;
    }
}
