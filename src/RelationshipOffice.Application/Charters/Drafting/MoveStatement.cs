using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Moves a statement to another place within its section: 1 is the first, a number past the end is the last. Refuses a place
/// below 1 (<c>charter.statement.place</c>), a retired statement and a charter in review or past it.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class MoveStatement : Command<Done>, IVersioned
{
    public required StatementId Statement { get; init; }

    /// <summary>Version of the statement, not of its charter.</summary>
    public required uint Version { get; set; }

    public int Place { get; set; } = 1;
}

internal sealed class MoveStatementValidator : AbstractValidator<MoveStatement>
{
    public MoveStatementValidator() => RuleFor(c => c.Place).GreaterThanOrEqualTo(1)
        .WithErrorCode("charter.statement.place").WithMessage("Places count from 1.");
}

internal sealed class MoveStatementHandler(OfficeDbContext db) : IHandler<MoveStatement, Done>
{
    public async Task<Result<Done>> HandleAsync(MoveStatement request, Actor actor, CancellationToken ct)
    {
        if (await StatementInHand.TakeAsync(db, request.Statement, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        var moved = hand.Statement;
        OfficeDbContext.Expect(moved, request.Version);
        var others = await db.Statements
            .Where(s => s.Charter == moved.Charter && s.Section == moved.Section && s.Id != moved.Id && !s.IsRetired)
            .OrderBy(s => s.Place).Select(s => s.Place).ToListAsync(ct);
        moved.Move(hand.Charter, Between(others, request.Place));
        return Done.Value;
    }

    private static double Between(List<double> others, int place)
    {
        if (others.Count == 0)
        {
            return 1;
        }

        var before = Math.Min(place - 1, others.Count);
        return before == 0 ? others[0] - 1
            : before == others.Count ? others[^1] + 1
            : (others[before - 1] + others[before]) / 2;
    }
}
