using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>Puts a retired statement back on the library's shelf as it was; one that is there stays as it is.</summary>
[Requires(Permission.KeepLibrary)]
public sealed class BringBackLibraryStatement : Command<Done>
{
    // No version: undoing is right whatever happened in between, and the toast's button must not fail.
    public required LibraryStatementId Statement { get; init; }
}

internal sealed class BringBackLibraryStatementHandler(OfficeDbContext db) : IHandler<BringBackLibraryStatement, Done>
{
    public async Task<Result<Done>> HandleAsync(BringBackLibraryStatement request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Statement, ct) is not { } statement)
        {
            return OfficeErrors.NotFound;
        }

        statement.BringBack();
        return Done.Value;
    }
}
