using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Changes the words of a statement of a draft; positions taken on the earlier words become stale. Refuses an empty text, one
/// over 4,000 characters, a retired statement (<c>charter.statement.retired</c>) and a charter in review or past it.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class RewordStatement : Command<Done>, IVersioned
{
    public required StatementId Statement { get; init; }

    /// <summary>Version of the statement, not of its charter.</summary>
    public required uint Version { get; set; }

    public string Text { get; set; } = "";
}

internal sealed class RewordStatementValidator : AbstractValidator<RewordStatement>
{
    public RewordStatementValidator() => RuleFor(c => c.Text).MustBeAStatement();
}

internal sealed class RewordStatementHandler(OfficeDbContext db) : IHandler<RewordStatement, Done>
{
    public async Task<Result<Done>> HandleAsync(RewordStatement request, Actor actor, CancellationToken ct)
    {
        if (await StatementInHand.TakeAsync(db, request.Statement, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Statement, request.Version);
        hand.Statement.Reword(hand.Charter, request.Text);
        return Done.Value;
    }
}
