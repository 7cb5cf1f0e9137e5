using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>Which signals exist for whom: those of charters in reach, and one that speaks of a second charter only with that one in reach too.</summary>
internal static class SignalReach
{
    public static IQueryable<DriftSignal> SignalsFor(this OfficeDbContext db, Actor actor)
    {
        var charters = db.Charters.ReachableBy(actor).Select(c => c.Id);
        return db.DriftSignals.Where(s => charters.Contains(s.Charter) && (s.Elsewhere == null || charters.Contains(s.Elsewhere.Value)));
    }

    public static bool MayAnswerSignals(this Actor actor) => actor.May(Permission.GovernCharters);

    /// <summary>Who may see to a signal: officers who can sign in.</summary>
    public static IQueryable<Person> Officers(this OfficeDbContext db) => db.People.Where(p => !p.IsSuspended && (p.Roles & Roles.Officer) != 0);

    /// <summary>A signal in reach, at the version that the reader saw, with the lock of its charter's chain; null out of reach.</summary>
    public static async Task<DriftSignal?> TakeSignalAsync(
        this OfficeDbContext db, DriftSignalId id, uint version, Actor actor, CancellationToken ct)
    {
        var charter = await db.SignalsFor(actor).Where(s => s.Id == id).Select(s => (CharterId?)s.Charter).SingleOrDefaultAsync(ct);
        if (charter is null || await db.TakeAsync(charter.Value, actor, ct) is null)
        {
            return null;
        }

        var signal = await db.DriftSignals.SingleAsync(s => s.Id == id, ct);
        OfficeDbContext.Expect(signal, version);
        return signal;
    }
}
