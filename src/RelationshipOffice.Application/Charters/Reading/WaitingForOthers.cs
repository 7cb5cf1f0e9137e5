using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Charters in reach that wait for the signature or the positions of somebody else than the reader, longest in their stage first.
/// What waits for the reader alone stands in <see cref="WaitingForMe"/>.
/// </summary>
/// <param name="Shown">How many of them are told, at most <see cref="Slice.MostRows"/>.</param>
[Requires(Permission.SeeCharters)]
public sealed record WaitingForOthers(int Shown) : IQuery<OthersWaiting>;

/// <summary>Charters that wait for others, and whether there are more than are told.</summary>
public sealed record OthersWaiting(IReadOnlyList<WaitingCharter> Rows, bool HasMore);

/// <summary>A charter, for whom it waits, and since when.</summary>
public sealed record WaitingCharter(CharterId Id, string Code, string Title, IReadOnlyList<WaitingParty> For, DateTimeOffset Since);

internal sealed class WaitingForOthersHandler(OfficeDbContext db) : IHandler<WaitingForOthers, OthersWaiting>
{
    public async Task<Result<OthersWaiting>> HandleAsync(WaitingForOthers request, Actor actor, CancellationToken ct)
    {
        var shown = new Slice(1, request.Shown).Take;
        var open = db.Charters.AsNoTracking().ReachableBy(actor).Where(c => c.Stage == Stage.InReview || c.Stage == Stage.Convergence)
            .OrderBy(c => c.StageSince).ThenBy(c => c.Id);
        List<WaitingCharter> found = [];
        // Nearly every open charter waits for somebody. Whether it does is looked at for as many as are shown, and only then for more.
        for (int looked = 0, next = 2 * shown; found.Count <= shown; looked += next, next *= 4)
        {
            var charters = await open.Skip(looked).Take(next).Select(c => new { c.Id, c.Code, c.Title, c.StageSince }).ToListAsync(ct);
            var ids = charters.Select(c => c.Id).ToList();
            var sides = (await db.Sides(db.Charters.AsNoTracking().Where(c => ids.Contains(c.Id))).Where(s => s.KeepsWaiting && s.Who != actor.Id)
                .ToListAsync(ct)).ToLookup(s => s.Charter);
            found.AddRange(
                from charter in charters
                where sides.Contains(charter.Id)
                let late = sides[charter.Id].OrderBy(s => s.Place).Select(s => s.AsWaiting()).ToList()
                select new WaitingCharter(charter.Id, charter.Code, charter.Title, late, late.Min(w => w.Since) ?? charter.StageSince));
            if (charters.Count < next)
            {
                break;
            }
        }

        return new OthersWaiting([.. found.Take(shown)], found.Count > shown);
    }
}
