using System.Data.Common;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Outcomes.Board;

/// <summary>Has the office's board read before somebody asks for it: at the start, after midnight, and while it is in use.</summary>
internal sealed class BoardReady(BoardKeeper keeper, OfficeClock clock, TimeProvider time) : Routine(TimeSpan.FromMinutes(1), time)
{
    protected override async Task TurnAsync(CancellationToken ct)
    {
        try
        {
            await keeper.RenewAsync(clock.Today, ct);
        }
        catch (Exception away) when (Refusal.For(away) is not null || away is DbException)
        {
            // Others say that the database is away; who asks reads for themselves.
        }
    }
}
