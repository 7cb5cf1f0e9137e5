using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>One library statement with all its editions, each compared with the one before, and the templates that hold it.</summary>
[Requires(Permission.KeepLibrary)]
public sealed record GetLibraryStatement(LibraryStatementId Statement) : IQuery<LibraryDetails>;

/// <summary>What the page of a library statement shows.</summary>
/// <param name="RetiredBecause">Why it is retired; empty while it is not.</param>
/// <param name="Editions">Newest first.</param>
public sealed record LibraryDetails(
    LibraryStatementId Id, uint Version, int Edition, Section Section, string Title, string Preferred, IReadOnlyList<Fallback> Fallbacks,
    string Note, IReadOnlyList<string> Tags, string RetiredBecause, IReadOnlyList<EditionRow> Editions, IReadOnlyList<TemplateUse> Templates)
{
    public bool IsRetired => RetiredBecause.Length > 0;
}

/// <summary>A template of the office that holds words of a library statement, and the edition they are from.</summary>
public sealed record TemplateUse(string Key, string Title, int Edition);

internal sealed class GetLibraryStatementHandler(OfficeDbContext db) : IHandler<GetLibraryStatement, LibraryDetails>
{
    public async Task<Result<LibraryDetails>> HandleAsync(GetLibraryStatement request, Actor actor, CancellationToken ct)
    {
        var statement = await db.LibraryStatements.AsNoTracking().Include(s => s.Editions).SingleOrDefaultAsync(s => s.Id == request.Statement, ct);
        if (statement is null)
        {
            return OfficeErrors.NotFound;
        }

        var writers = statement.Editions.Select(e => e.By).Distinct().ToList();
        var names = await db.People.Where(p => writers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        // Some dozens of templates at most: their texts are read, not searched by the database.
        var templates = await db.OfficeTemplates.AsNoTracking().Where(t => !t.IsRetired)
            .Join(db.TemplateEditions.AsNoTracking(), t => new { t.Id, Number = t.Edition }, e => new { Id = e.Template, e.Number }, (t, e) => new { t.Key, t.Title, e.Content })
            .ToListAsync(ct);
        var terms = statement.Terms;
        return new LibraryDetails(
            statement.Id, statement.Version, statement.Edition, terms.Section, terms.Title, terms.Preferred, terms.Fallbacks, terms.Note,
            terms.TagList, statement.RetiredBecause, History([.. statement.Editions.OrderBy(e => e.Number)], names),
            [.. templates.OrderBy(t => t.Title).SelectMany(t => t.Content.Lines
                .Where(l => l.Source?.Statement == statement.Id).Select(l => new TemplateUse(t.Key, t.Title, l.Source!.Edition)).Distinct())]);
    }

    private static IReadOnlyList<EditionRow> History(IReadOnlyList<LibraryEdition> editions, Dictionary<PersonId, string> names) =>
    [
        .. editions.Select((e, i) => new EditionRow(
            e.Number, e.Reason, names[e.By], e.At, i == 0 ? [] : TextPart.Compare(Parts(editions[i - 1].Terms), Parts(e.Terms)))).Reverse(),
    ];

    private static IReadOnlyList<TextPart> Parts(LibraryTerms terms) =>
    [
        new("Section", SectionNames.Of(terms.Section)),
        new("Title", terms.Title),
        new("Preferred wording", terms.Preferred),
        .. terms.Fallbacks.SelectMany((f, i) => new TextPart[] { new($"Fallback {i + 1}", f.Words), new($"When to use fallback {i + 1}", f.WhenToUse) }),
        new("Note for officers", terms.Note),
        new("Tags", terms.Tags),
    ];
}
