using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// The office says whether a function's position prevailed, where comparing it with the outcome does not tell: conditions
/// that were met or not. Refuses an open decision (<c>decision.function.not_ended</c>), a silent function
/// (<c>decision.function.silent</c>) and an older version (<c>office.conflict</c>).
/// </summary>
[Requires(Permission.RecordPastDecisions)]
public sealed class JudgeFunction : Command<Done>, IVersioned
{
    public required FunctionalPositionId Position { get; init; }

    public required uint Version { get; set; }

    public bool Prevailed { get; set; }
}

internal sealed class JudgeFunctionHandler(OfficeDbContext db, OfficeClock clock) : IHandler<JudgeFunction, Done>
{
    public async Task<Result<Done>> HandleAsync(JudgeFunction request, Actor actor, CancellationToken ct)
    {
        var position = await db.FunctionalPositions.SingleOrDefaultAsync(p => p.Id == request.Position, ct);
        if (position is null || await DecisionInHand.TakeAsync(db, position.Decision, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(position, request.Version);
        position.Judge(hand.Decision, request.Prevailed, clock.Today);
        return Done.Value;
    }
}
