using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>What was decided in the relationships behind an outcome, to be read beside the course of its measures.</summary>
internal static class TurningPoints
{
    /// <summary>More flags could not be told apart on one picture.</summary>
    private const int Most = 12;

    public static async Task<IReadOnlyList<TurningPoint>> ReadTurningPointsAsync(
        this OfficeDbContext db, Outcome outcome, Actor actor, DateOnly from, DateOnly until, CancellationToken ct)
    {
        var charters = outcome.Contributions.Select(c => c.Charter).Distinct().ToList();
        var found = await db.DecisionsOfChartersFor(actor).InState(DecisionState.InEffect, until)
            .Where(d => charters.Contains(d.Charter) && d.InEffectFrom >= from && d.InEffectFrom <= until)
            .OrderByDescending(d => d.InEffectFrom).ThenByDescending(d => d.Id).Take(Most)
            .Select(d => new TurningPoint(
                d.InEffectFrom!.Value, d.Charter, db.Charters.First(c => c.Id == d.Charter).Code, d.Id, d.Title, d.Kind))
            .ToListAsync(ct);
        return [.. found.AsEnumerable().Reverse()];
    }
}
