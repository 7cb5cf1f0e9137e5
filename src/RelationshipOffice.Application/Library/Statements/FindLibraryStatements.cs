using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// One page of the statement library in its newest editions, searched in titles, wordings and tags, by section, with the
/// count of all that match. Retired statements are listed apart from the others.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed record FindLibraryStatements(
    Slice Slice, string Search = "", Section? Section = null, bool IsRetired = false, LibraryOrder Order = LibraryOrder.Title,
    bool Descending = false) : IQuery<Page<LibraryRow>>;

/// <summary>How the library is sorted.</summary>
public enum LibraryOrder
{
    Title,
    Section,
    Charters,
}

/// <summary>One statement of the library; charters are counted that hold words taken from it.</summary>
public sealed record LibraryRow(
    LibraryStatementId Id, int Edition, Section Section, string Title, string Preferred, IReadOnlyList<Fallback> Fallbacks,
    IReadOnlyList<string> Tags, int Charters);

internal sealed class FindLibraryStatementsHandler(OfficeDbContext db) : IHandler<FindLibraryStatements, Page<LibraryRow>>
{
    public async Task<Result<Page<LibraryRow>>> HandleAsync(FindLibraryStatements request, Actor actor, CancellationToken ct)
    {
        var matching = Matching(request, actor);
        var page = await Sorted(matching, request).PageAsync(matching, request.Slice, ct);
        return new Page<LibraryRow>(
            [.. page.Rows.Select(r => new LibraryRow(
                r.Edition.Statement, r.Edition.Number, r.Edition.Terms.Section, r.Edition.Terms.Title, r.Edition.Terms.Preferred,
                r.Edition.Terms.Fallbacks, r.Edition.Terms.TagList, r.Charters))],
            page.Total);
    }

    private IQueryable<Found> Matching(FindLibraryStatements request, Actor actor)
    {
        var charters = db.Charters.ReachableBy(actor);
        var editions = db.LibraryStatements.AsNoTracking().Where(s => s.IsRetired == request.IsRetired)
            .Join(db.LibraryEditions.AsNoTracking(), s => new { s.Id, Number = s.Edition }, e => new { Id = e.Statement, e.Number }, (_, e) => e);
        if (request.Section is { } section)
        {
            editions = editions.Where(e => e.Terms.Section == section);
        }

        if (!string.IsNullOrWhiteSpace(request.Search))
        {
            var words = Words.Anywhere(request.Search);
            editions = editions.Where(e =>
                EF.Functions.ILike(e.Terms.Title, words, Words.Escape) || EF.Functions.ILike(e.Terms.Preferred, words, Words.Escape)
                || EF.Functions.ILike(e.Terms.Tags, words, Words.Escape));
        }

        return editions.Select(e => new Found
        {
            Edition = e,
            Charters = charters.Count(c => db.Statements.Any(s => s.Charter == c.Id && !s.IsRetired && s.Source!.Statement == e.Statement)),
        });
    }

    private static IQueryable<Found> Sorted(IQueryable<Found> found, FindLibraryStatements request)
    {
        var sorted = (request.Order, request.Descending) switch
        {
            (LibraryOrder.Section, false) => found.OrderBy(f => f.Edition.Terms.Section),
            (LibraryOrder.Section, true) => found.OrderByDescending(f => f.Edition.Terms.Section),
            (LibraryOrder.Charters, false) => found.OrderBy(f => f.Charters),
            (LibraryOrder.Charters, true) => found.OrderByDescending(f => f.Charters),
            (_, true) => found.OrderByDescending(f => f.Edition.Terms.Title),
            _ => found.OrderBy(f => f.Edition.Terms.Title),
        };
        return sorted.ThenBy(f => f.Edition.Terms.Title).ThenBy(f => f.Edition.Statement);
    }

    private sealed class Found
    {
        public LibraryEdition Edition { get; init; } = default!;

        public int Charters { get; init; }
    }
}
