using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>The newest round of a charter in convergence, and whose turn it is in it.</summary>
internal sealed class RoundStanding(Round? round, IReadOnlyList<RoundTurn> turns)
{
    public static RoundStanding None { get; } = new(null, []);

    public RoundBrief? Row => round is null ? null : new RoundBrief(round.Id, round.Number, round.DueOn, round.IsOpen);

    /// <summary>A closed round is closed for positions; before the first one the parties may say where they stand already.</summary>
    public bool TakesPositions => round?.IsOpen ?? true;

    public static async Task<RoundStanding> ReadAsync(OfficeDbContext db, CharterId charter, CancellationToken ct)
    {
        var round = await db.Rounds.AsNoTracking().Where(r => r.Charter == charter).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        return round is null ? None : new RoundStanding(round, await db.RoundTurns.AsNoTracking().Where(t => t.Round == round.Id).ToListAsync(ct));
    }

    /// <summary>Whether it is this party's turn.</summary>
    public bool Awaits(PartnerId party, PositionTable table) => round is null
        ? table.HasOpenFor(party)
        : round.IsOpen && TurnOf(party)?.IsDoneWith(table.OpenFor(party)) != true;

    /// <summary>Since when it is its turn; none where no round is open.</summary>
    public DateTimeOffset? SinceOf(PartnerId party) => round is { IsOpen: true } ? TurnOf(party)?.Since ?? round.OpenedAt : null;

    private RoundTurn? TurnOf(PartnerId party) => turns.FirstOrDefault(t => t.Partner == party);
}
