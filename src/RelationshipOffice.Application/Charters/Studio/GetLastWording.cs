using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Who gave a statement the words that it has now, and when; a statement out of reach is <c>office.not_found</c>.</summary>
[Requires(Permission.SeeCharters)]
public sealed record GetLastWording(StatementId Statement) : IQuery<LastWording>;

/// <summary>Who saved the newest words, and when.</summary>
public sealed record LastWording(string By, DateTimeOffset At);

internal sealed class GetLastWordingHandler(OfficeDbContext db) : IHandler<GetLastWording, LastWording>
{
    private static readonly string[] Events = [nameof(StatementWritten), nameof(StatementReworded)];

    public async Task<Result<LastWording>> HandleAsync(GetLastWording request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Statements.Where(s => s.Id == request.Statement && db.Charters.ReachableBy(actor).Any(c => c.Id == s.Charter))
            .Select(s => (CharterId?)s.Charter).SingleOrDefaultAsync(ct);
        if (charter is not { } known)
        {
            return OfficeErrors.NotFound;
        }

        var id = request.Statement.Value.ToString();
        var last = await db.Activity
            .FromSql($"select * from activity where subject_kind = 'Charter' and subject_id = {known.Value} and content->>'statement' = {id}")
            .Where(e => Events.Contains(e.Event))
            .OrderByDescending(e => e.Sequence).Select(e => new LastWording(e.ActorName, e.Moment)).FirstOrDefaultAsync(ct);
        return last is null ? OfficeErrors.NotFound : last;
    }
}
