using System.Threading.RateLimiting;
using RelationshipOffice.Web.Access;

namespace RelationshipOffice.Web.Hosting;

/// <summary>
/// Documents are written in turn, for each keeps a processor busy: so many at a time for the whole office, and one for each person,
/// whose next ones wait for the own. Whoever would have to wait behind too many is asked to come again (429).
/// </summary>
internal sealed class DocumentTurns : IDisposable
{
    public const int AtATime = 2;

    public const int WaitingOfOne = 10;

    private const int Waiting = 100;

    private readonly PartitionedRateLimiter<Guid> _ofEach = Of(person => person, 1, WaitingOfOne);
    private readonly PartitionedRateLimiter<Guid> _ofAll = Of(_ => default, AtATime, Waiting);

    /// <summary>The turn of this person; it ends when it is disposed. Not acquired: too many wait.</summary>
    public async Task<Turn> TakeAsync(Guid person, CancellationToken ct)
    {
        var own = await _ofEach.AcquireAsync(person, 1, ct);
        try
        {
            return new Turn(own, own.IsAcquired ? await _ofAll.AcquireAsync(person, 1, ct) : own);
        }
        catch
        {
            own.Dispose();
            throw;
        }
    }

    /// <summary>What an address that hands out a document does before it answers.</summary>
    public static async ValueTask<object?> WaitAsync(EndpointFilterInvocationContext asked, EndpointFilterDelegate answer)
    {
        var http = asked.HttpContext;
        var turns = http.RequestServices.GetRequiredService<DocumentTurns>();
        using var turn = await turns.TakeAsync(OfficeCookies.Read(http.User)?.Person.Value ?? default, http.RequestAborted);
        if (turn.IsAcquired)
        {
            return await answer(asked);
        }

        http.Response.Headers.RetryAfter = "60";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    public void Dispose()
    {
        _ofEach.Dispose();
        _ofAll.Dispose();
    }

    private static PartitionedRateLimiter<Guid> Of(Func<Guid, Guid> key, int atATime, int waiting) =>
        PartitionedRateLimiter.Create<Guid, Guid>(person => RateLimitPartition.GetConcurrencyLimiter(key(person), _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = atATime,
            QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    internal readonly record struct Turn(RateLimitLease Own, RateLimitLease OfAll) : IDisposable
    {
        public bool IsAcquired => Own.IsAcquired && OfAll.IsAcquired;

        public void Dispose()
        {
            OfAll.Dispose();
            Own.Dispose();
        }
    }
}
