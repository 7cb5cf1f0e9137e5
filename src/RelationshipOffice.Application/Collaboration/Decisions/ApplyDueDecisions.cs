using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Puts into effect the decisions of one charter whose day has come. Whoever comes second finds nothing to do: it runs under
/// the lock of the charter's chain. Answers how many took effect.
/// </summary>
[Requires(Permission.MoveCharters, IsRoutine = true)]
internal sealed class ApplyDueDecisions : ICommand<int>
{
    public required CharterId Charter { get; init; }
}

internal sealed class ApplyDueDecisionsHandler(OfficeDbContext db, OfficeClock clock, DecisionCourse course) : IHandler<ApplyDueDecisions, int>
{
    public async Task<Result<int>> HandleAsync(ApplyDueDecisions request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var due = await db.Decisions.Where(d => d.Charter == charter.Id).DueOn(clock.Today).OrderBy(d => d.InEffectFrom).ToListAsync(ct);
        foreach (var decision in due)
        {
            var positions = await db.DecisionPositions.Where(p => p.Decision == decision.Id).ToListAsync(ct);
            await course.TakeEffectAsync(new DecisionInHand(charter, decision, positions), ct);
        }

        return due.Count;
    }
}

internal static class DueDecisions
{
    /// <summary>Decided before, with a day of effect that has come.</summary>
    public static IQueryable<Decision> DueOn(this IQueryable<Decision> decisions, DateOnly today) => decisions
        .Where(d => (d.State == DecisionState.Decided || d.State == DecisionState.InComment) && d.InEffectFrom <= today);
}
