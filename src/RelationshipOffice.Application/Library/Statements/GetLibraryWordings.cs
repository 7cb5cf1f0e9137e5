using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// The wordings that the library offers for a statement of a charter that came from it, in their newest edition; none when
/// the statement is in words of the parties' own. A charter out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed record GetLibraryWordings(StatementId Statement) : IQuery<LibraryWordings>;

/// <summary>What the library offers instead of the words that stand in a charter.</summary>
/// <param name="Id">Null when the words did not come from the library.</param>
/// <param name="Taken">The edition that the words were taken from.</param>
/// <param name="Newest">The newest edition, whose wordings these are.</param>
public sealed record LibraryWordings(
    LibraryStatementId? Id, string Title, int Taken, int Newest, string Preferred, IReadOnlyList<Fallback> Fallbacks, string Note)
{
    public static LibraryWordings None { get; } = new(null, "", 0, 0, "", [], "");
}

internal sealed class GetLibraryWordingsHandler(OfficeDbContext db) : IHandler<GetLibraryWordings, LibraryWordings>
{
    public async Task<Result<LibraryWordings>> HandleAsync(GetLibraryWordings request, Actor actor, CancellationToken ct)
    {
        var statement = await db.Statements.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Id == request.Statement && db.Charters.ReachableBy(actor).Any(c => c.Id == s.Charter), ct);
        if (statement is null)
        {
            return OfficeErrors.NotFound;
        }

        if (statement.Source is not { } source)
        {
            return LibraryWordings.None;
        }

        var newest = await db.LibraryStatements.AsNoTracking().Where(s => s.Id == source.Statement)
            .Join(db.LibraryEditions, s => new { s.Id, Number = s.Edition }, e => new { Id = e.Statement, e.Number }, (_, e) => e)
            .AsNoTracking().SingleAsync(ct);
        return new LibraryWordings(
            source.Statement, newest.Terms.Title, source.Edition, newest.Number, newest.Terms.Preferred, newest.Terms.Fallbacks, newest.Terms.Note);
    }
}
