using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Takes a statement out of a draft, with a reason; its story stays. Refuses one that is retired already
/// (<c>charter.statement.retired</c>), a missing reason and a charter in review or past it.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class RetireStatement : Command<Done>, IVersioned, IReasoned
{
    public required StatementId Statement { get; init; }

    /// <summary>Version of the statement, not of its charter.</summary>
    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class RetireStatementValidator : AbstractValidator<RetireStatement>
{
    public RetireStatementValidator() => RuleFor(c => c.Reason).MustBeAReason();
}

internal sealed class RetireStatementHandler(OfficeDbContext db) : IHandler<RetireStatement, Done>
{
    public async Task<Result<Done>> HandleAsync(RetireStatement request, Actor actor, CancellationToken ct)
    {
        if (await StatementInHand.TakeAsync(db, request.Statement, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Statement, request.Version);
        hand.Statement.Retire(hand.Charter, request.Reason);
        return Done.Value;
    }
}
