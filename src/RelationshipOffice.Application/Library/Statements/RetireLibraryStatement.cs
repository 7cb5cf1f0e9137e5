using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Takes a statement off the library's shelf, with a reason: it is offered no more, and charters keep what they took from it;
/// <see cref="BringBackLibraryStatement"/> undoes it. Refuses a missing reason and a stale version.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class RetireLibraryStatement : Command<Done>, IVersioned
{
    public required LibraryStatementId Statement { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class RetireLibraryStatementValidator : AbstractValidator<RetireLibraryStatement>
{
    public RetireLibraryStatementValidator() => RuleFor(c => c.Reason).MustBeALibraryReason();
}

internal sealed class RetireLibraryStatementHandler(OfficeDbContext db) : IHandler<RetireLibraryStatement, Done>
{
    public async Task<Result<Done>> HandleAsync(RetireLibraryStatement request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Statement, ct) is not { } statement)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(statement, request.Version);
        statement.Retire(request.Reason);
        return Done.Value;
    }
}
