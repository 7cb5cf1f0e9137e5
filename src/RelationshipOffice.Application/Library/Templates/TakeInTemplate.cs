using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Keeps a template that is written in the format of template files (docs/office-files.md) as one of the office, and answers
/// its key; parts that are not edited in the office are carried along. Refuses what is no such text
/// (<c>template.file.broken</c>), a title in use and what <see cref="TemplateRules"/> refuse.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class TakeInTemplate : Command<string>
{
    public string Document { get; set; } = "";

    public string Reason { get; set; } = "";
}

internal sealed class TakeInTemplateValidator : AbstractValidator<TakeInTemplate>
{
    public TakeInTemplateValidator()
    {
        RuleFor(c => c.Document).NotEmpty().WithErrorCode("template.file.broken").WithMessage("The text of the template is needed.");
        RuleFor(c => c.Reason).MustBeALibraryReason();
    }
}

internal sealed class TakeInTemplateHandler(OfficeDbContext db, OfficeClock clock) : IHandler<TakeInTemplate, string>
{
    public async Task<Result<string>> HandleAsync(TakeInTemplate request, Actor actor, CancellationToken ct)
    {
        if (TryRead(request.Document) is not { } content)
        {
            return new Error(
                "template.file.broken", $"This is no template as template files have it. Its format is \"{TemplateFormat.Known}\"; see docs/office-files.md.",
                nameof(request.Document));
        }

        var taken = await db.OfficeTemplates.Select(t => t.Key).ToListAsync(ct);
        var template = new OfficeTemplate(TemplateKey.For(content.Title, taken), content, "", request.Reason, actor.Id, clock.Now);
        db.OfficeTemplates.Add(template);
        return template.Key;
    }

    private static TemplateContent? TryRead(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("format", out var format)
                && format.ValueKind == JsonValueKind.String && format.GetString() == TemplateFormat.Known
                ? TemplateFormat.Read(document)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
