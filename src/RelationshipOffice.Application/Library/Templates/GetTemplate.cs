using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>One template with all that it says; one of the office also with its editions, each compared with the one before.</summary>
[Requires(Permission.KeepLibrary)]
public sealed record GetTemplate(string Key) : IQuery<TemplateDetails>;

/// <summary>What the page of a template shows.</summary>
/// <param name="Version">Version of a template of the office; 0 for one that came with the product.</param>
/// <param name="OffBecause">Why it is retired or hidden; empty while it is offered.</param>
/// <param name="CopiedFrom">What people call the template that it was made from; null: it began empty, or came with the product.</param>
/// <param name="Editions">Newest first; none for one that came with the product.</param>
public sealed record TemplateDetails(
    string Key, uint Version, bool IsOurs, string OffBecause, int Edition, string? CopiedFrom, TemplateContent Content,
    IReadOnlyList<TemplateSource> Sources, IReadOnlyList<EditionRow> Editions)
{
    public bool IsOffered => OffBecause.Length == 0;

    public bool MayChange => IsOurs && IsOffered;
}

/// <summary>A statement of the library that a template holds, with its newest edition.</summary>
public sealed record TemplateSource(LibraryStatementId Statement, string Title, int Newest);

internal sealed class GetTemplateHandler(OfficeDbContext db, TemplateShelf shelf) : IHandler<GetTemplate, TemplateDetails>
{
    public async Task<Result<TemplateDetails>> HandleAsync(GetTemplate request, Actor actor, CancellationToken ct)
    {
        if (CharterTemplate.Find(request.Key) is { } shipped)
        {
            var hidden = await db.ShippedTemplates.Where(t => t.Key == request.Key).Select(t => t.HiddenBecause).SingleOrDefaultAsync(ct);
            return new TemplateDetails(shipped.Key, 0, false, hidden ?? "", shipped.Edition, null, shipped.Content(), [], []);
        }

        var template = await db.OfficeTemplates.AsNoTracking().Include(t => t.Editions).SingleOrDefaultAsync(t => t.Key == request.Key, ct);
        if (template is null)
        {
            return OfficeErrors.NotFound;
        }

        var editions = template.Editions.OrderBy(e => e.Number).ToList();
        var writers = editions.Select(e => e.By).Distinct().ToList();
        var names = await db.People.Where(p => writers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var held = template.Content.Lines.Select(l => l.Source?.Statement).OfType<LibraryStatementId>().Distinct().ToList();
        var sources = await db.LibraryStatements.Where(s => held.Contains(s.Id)).Select(s => new TemplateSource(s.Id, s.Title, s.Edition)).ToListAsync(ct);
        return new TemplateDetails(
            template.Key, template.Version, true, template.RetiredBecause, template.Edition, await shelf.TitleAsync(template.CopiedFrom, ct),
            template.Content, sources,
            [.. editions.Select((e, i) => new EditionRow(
                e.Number, e.Reason, names[e.By], e.At, i == 0 ? [] : TextPart.Compare(TemplateWords.Parts(editions[i - 1].Content), TemplateWords.Parts(e.Content)))).Reverse()]);
    }
}
