using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Adds a statement to the library as its edition 1 (domain guide §4). Refuses a title in use (<c>library.title.taken</c>), a
/// missing wording or reason, a fallback without "when to use" (<c>library.fallback.when.missing</c>) and the same wording
/// twice (<c>library.wording.twice</c>).
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class AddLibraryStatement : Command<LibraryStatementId>, ILibraryFields
{
    public Section? Section { get; set; }

    public string Title { get; set; } = "";

    public string Preferred { get; set; } = "";

    public List<FallbackFields> Fallbacks { get; set; } = [];

    public string Note { get; set; } = "";

    public string Tags { get; set; } = "";

    public string Reason { get; set; } = "";
}

internal sealed class AddLibraryStatementValidator : AbstractValidator<AddLibraryStatement>
{
    public AddLibraryStatementValidator() => Include(new LibraryFieldsValidator());
}

internal sealed class AddLibraryStatementHandler(OfficeDbContext db, OfficeClock clock) : IHandler<AddLibraryStatement, LibraryStatementId>
{
    public Task<Result<LibraryStatementId>> HandleAsync(AddLibraryStatement request, Actor actor, CancellationToken ct)
    {
        var statement = new LibraryStatement(request.Terms(), request.Reason, actor.Id, clock.Now);
        db.LibraryStatements.Add(statement);
        return Task.FromResult<Result<LibraryStatementId>>(statement.Id);
    }
}
