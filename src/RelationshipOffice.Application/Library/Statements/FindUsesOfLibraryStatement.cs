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
/// One page of the charters within reach that hold words taken from a library statement: as they were taken or reworded
/// since, and whether the library has a newer edition.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed record FindUsesOfLibraryStatement(LibraryStatementId Statement, Slice Slice) : IQuery<Page<LibraryUse>>;

/// <summary>A statement of a charter that came from the library.</summary>
/// <param name="Choice">Which wording was taken: 0 the preferred one, 1 the first fallback.</param>
/// <param name="Rewording">Word by word from what was taken to what stands there now; empty: it stands as it was taken.</param>
/// <param name="HasNewer">The library has a newer edition than the one that was taken.</param>
public sealed record LibraryUse(
    CharterId Charter, string Code, string Title, Stage Stage, StatementId Statement, string Words, int Edition, int Choice,
    IReadOnlyList<WordPiece> Rewording, bool HasNewer);

internal sealed class FindUsesOfLibraryStatementHandler(OfficeDbContext db) : IHandler<FindUsesOfLibraryStatement, Page<LibraryUse>>
{
    public async Task<Result<Page<LibraryUse>>> HandleAsync(FindUsesOfLibraryStatement request, Actor actor, CancellationToken ct)
    {
        var newest = await db.LibraryStatements.Where(s => s.Id == request.Statement).Select(s => (int?)s.Edition).SingleOrDefaultAsync(ct);
        if (newest is null)
        {
            return OfficeErrors.NotFound;
        }

        var uses = db.Statements.AsNoTracking().Where(s => !s.IsRetired && s.Source!.Statement == request.Statement)
            .Join(db.Charters.ReachableBy(actor), s => s.Charter, c => c.Id, (s, c) => new { Statement = s, c.Code, c.Title, c.Stage });
        var page = await uses.OrderByCode(u => u.Code).ThenBy(u => u.Statement.Place).ThenBy(u => u.Statement.Id).PageAsync(uses, request.Slice, ct);
        var editions = await db.LibraryEditions.AsNoTracking().Where(e => e.Statement == request.Statement).ToDictionaryAsync(e => e.Number, e => e.Terms, ct);
        return new Page<LibraryUse>(
            [.. page.Rows.Select(u => new LibraryUse(
                u.Statement.Charter, u.Code, u.Title, u.Stage, u.Statement.Id, u.Statement.Words, u.Statement.Source!.Edition, u.Statement.Source.Choice,
                Rewording(editions, u.Statement), u.Statement.Source.Edition < newest))],
            page.Total);
    }

    private static IReadOnlyList<WordPiece> Rewording(Dictionary<int, LibraryTerms> editions, Statement statement)
    {
        var taken = editions[statement.Source!.Edition].WordingOf(statement.Source.Choice)!;
        return taken == statement.Words ? [] : WordDiff.Of(taken, statement.Words);
    }
}
