using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// One round as it closed, or, while it is open, as it was opened: the words with every position. A round that there is not
/// and a charter out of reach are <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetRound(CharterId Charter, int Number) : IQuery<RoundDetails>;

/// <param name="Latest">Number of the newest round.</param>
public sealed record RoundDetails(
    CharterId Charter, string Code, string Title, int Latest, RoundText Text, string ContentHash, DateTimeOffset WrittenAt, bool IsIntact);

internal sealed class GetRoundHandler(OfficeDbContext db) : IHandler<GetRound, RoundDetails>
{
    public async Task<Result<RoundDetails>> HandleAsync(GetRound request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).Where(c => c.Id == request.Charter)
            .Select(c => new { c.Id, c.Code, c.Title, Latest = db.Rounds.Where(r => r.Charter == c.Id).Max(r => (int?)r.Number) ?? 0 }).SingleOrDefaultAsync(ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var record = await db.RoundRecords.AsNoTracking().Where(r => r.Charter == charter.Id && r.Number == request.Number)
            .OrderByDescending(r => r.Moment == RoundMoment.Closed).FirstOrDefaultAsync(ct);
        return record is null
            ? OfficeErrors.NotFound
            : new RoundDetails(
                charter.Id, charter.Code, charter.Title, charter.Latest, RoundText.FromCanonical(record.Content), record.ContentHash,
                record.WrittenAt, record.IsIntact);
    }
}
