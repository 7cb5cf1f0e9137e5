using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Changes the words of a statement of a draft; positions taken on the earlier words become stale. Refuses an empty text, one
/// over 4,000 characters, words begun from an earlier wording (<c>charter.statement.newer_words</c>), a retired statement
/// (<c>charter.statement.retired</c>) and a charter in review or past it. A statement that was only moved meanwhile keeps its
/// new place.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class RewordStatement : Command<Done>
{
    public required StatementId Statement { get; init; }

    /// <summary>The wording from which the writer began.</summary>
    public required int Wording { get; set; }

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

        hand.Statement.Reword(hand.Charter, request.Wording, request.Text);
        return Done.Value;
    }
}
