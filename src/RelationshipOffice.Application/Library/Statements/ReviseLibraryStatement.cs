using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Writes the next edition of a library statement, with its reason; what charters took from earlier editions stays with
/// them. Refuses a retired statement (<c>library.statement.retired</c>), a stale version and what
/// <see cref="AddLibraryStatement"/> refuses.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class ReviseLibraryStatement : Command<Done>, IVersioned, ILibraryFields
{
    public required LibraryStatementId Statement { get; init; }

    public required uint Version { get; set; }

    public Section? Section { get; set; }

    public string Title { get; set; } = "";

    public string Preferred { get; set; } = "";

    public List<FallbackFields> Fallbacks { get; set; } = [];

    public string Note { get; set; } = "";

    public string Tags { get; set; } = "";

    public string Reason { get; set; } = "";
}

internal sealed class ReviseLibraryStatementValidator : AbstractValidator<ReviseLibraryStatement>
{
    public ReviseLibraryStatementValidator() => Include(new LibraryFieldsValidator());
}

internal sealed class ReviseLibraryStatementHandler(OfficeDbContext db, OfficeClock clock) : IHandler<ReviseLibraryStatement, Done>
{
    public async Task<Result<Done>> HandleAsync(ReviseLibraryStatement request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Statement, ct) is not { } statement)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(statement, request.Version);
        statement.Revise(request.Terms(), request.Reason, actor.Id, clock.Now);
        return Done.Value;
    }
}
