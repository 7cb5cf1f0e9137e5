using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>What the way out of a charter still waits for.</summary>
internal static class ExitReader
{
    /// <summary>The running exit as the gate sees it; none before the exit, and where none is on record.</summary>
    public static async Task<ExitFact?> ExitFactAsync(this OfficeDbContext db, Charter charter, DateOnly today, CancellationToken ct)
    {
        var exit = charter.Stage != Stage.ExitActivated ? null
            : await db.CharterExits.AsNoTracking().SingleOrDefaultAsync(e => e.Charter == charter.Id && e.Withdrawn == null, ct);
        if (exit is null)
        {
            return null;
        }

        var open = await db.ExitTasks.Where(t => t.Exit == exit.Id && t.Done == null).OrderBy(t => t.DueOn).ThenBy(t => t.Place)
            .Select(t => new OpenExitTask(t.Words, t.Responsible, t.DueOn)).ToListAsync(ct);
        var evaluated = await db.ExitEvaluations.Where(e => e.Exit == exit.Id).Select(e => e.Partner).ToListAsync(ct);
        return new ExitFact(exit.EndsOn, today, open, [.. charter.Parties.Select(p => p.Partner).Except(evaluated)]);
    }
}
