using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>A round with its charter, both held until the commit.</summary>
internal sealed record RoundInHand(Charter Charter, Round Round)
{
    public static async Task<RoundInHand?> TakeAsync(OfficeDbContext db, RoundId id, Actor actor, CancellationToken ct)
    {
        var charterOf = await db.Rounds.Where(r => r.Id == id).Select(r => (CharterId?)r.Charter).SingleOrDefaultAsync(ct);
        return charterOf is { } known && await db.TakeAsync(known, actor, ct) is { } charter
            ? new RoundInHand(charter, await db.Rounds.SingleAsync(r => r.Id == id, ct))
            : null;
    }
}

internal static class RoundTurns
{
    /// <summary>The turn of this party in a round; it begins with the round, and is written down when first something happens in it.</summary>
    public static async Task<RoundTurn> TurnAsync(this OfficeDbContext db, Round round, PartnerId partner, CancellationToken ct)
    {
        if (await db.RoundTurns.SingleOrDefaultAsync(t => t.Round == round.Id && t.Partner == partner, ct) is { } known)
        {
            return known;
        }

        var turn = new RoundTurn(round, partner);
        db.RoundTurns.Add(turn);
        return turn;
    }

    /// <summary>The newest round of a charter, open or closed.</summary>
    public static Task<Round?> NewestRoundAsync(this OfficeDbContext db, CharterId charter, CancellationToken ct) =>
        db.Rounds.Where(r => r.Charter == charter).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);

    /// <summary>Statements on whose present words this party has not answered.</summary>
    public static Task<List<StatementId>> UnansweredAsync(this OfficeDbContext db, CharterId charter, PartnerId partner, CancellationToken ct) =>
        db.Statements.Where(s => s.Charter == charter && !s.IsRetired
            && !db.Positions.Any(p => p.Statement == s.Id && p.Partner == partner && p.Wording == s.Wording)).Select(s => s.Id).ToListAsync(ct);

    /// <summary>Why this person may not say for the party that it is done; null if they may.</summary>
    public static async Task<Error?> TurnRefusalAsync(this OfficeDbContext db, Charter charter, PartnerId partner, Actor actor, CancellationToken ct) =>
        actor.TakesPositionsFor(charter) == partner ? null
        : !actor.MayRecordForOthers() ? RoundErrors.TurnNotForYou
        : await db.People.AnyAsync(p => p.StandsFor == partner && !p.IsSuspended, ct) ? RoundErrors.PartyHasUsers
        : null;
}
